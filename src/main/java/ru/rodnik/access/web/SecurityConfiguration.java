package ru.rodnik.access.web;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import ru.rodnik.access.ApplicantUser;
import ru.rodnik.access.OpenSessions;
import ru.rodnik.access.StaffRole;
import ru.rodnik.access.StaffUser;
import ru.rodnik.access.SubscriberUser;

/** Who may open which address. What is not named here is closed (T20). */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                    + "form-action 'self'";
    private static final String[] PUBLIC = {
            "/", "/login", "/login/**", "/registration", "/registration/**", "/verify", "/verify/**", "/personal-data",
            "/accessibility", "/styleguide", "/error", "/robots.txt", "/actuator/health", "/actuator/health/**"
    };
    private static final String[] DESK = {StaffRole.OPERATOR.name(), StaffRole.SENIOR.name(), StaffRole.ADMIN.name()};

    /** Static files: nobody's, without a session. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain assets(HttpSecurity http) {
        return http.securityMatcher("/assets/**", "/favicon.ico")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .securityContext(context -> context.disable())
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .anonymous(anonymous -> anonymous.disable())
                .sessionManagement(session -> session.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> {
                    guard(headers);
                    headers.cacheControl(cache -> cache.disable());
                })
                .build();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, CsrfCookies csrfTokens, OpenSessions sessions) {
        return http.authorizeHttpRequests(may -> may
                .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                .requestMatchers(PUBLIC).permitAll()
                .requestMatchers("/cabinet", "/cabinet/**").hasRole(SubscriberUser.ROLE)
                .requestMatchers("/applications/**").hasAnyRole(ApplicantUser.ROLE, SubscriberUser.ROLE)
                .requestMatchers("/office/applications", "/office/applications/**").hasAnyRole(DESK)
                .requestMatchers("/office", "/office/**").hasRole(StaffUser.ROLE)
                .anyRequest().denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(SecurityConfiguration::guard)
                .requestCache(cache -> cache.disable())
                .addFilterAfter(new ActingFilter(sessions), SecurityContextHolderFilter.class)
                .exceptionHandling(wrong -> wrong.authenticationEntryPoint(new SignInFirst()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(CACHE, STORAGE))))
                .build();
    }

    private static void guard(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(frame -> frame.deny())
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions
                        .policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
