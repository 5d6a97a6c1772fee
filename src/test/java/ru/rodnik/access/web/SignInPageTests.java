package ru.rodnik.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.access.DemoSignIns.DemoAccount;
import ru.rodnik.access.StaffRole;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.PageNotices;

/** The demonstration's subscriber 101 and its staff at the door. */
class SignInPageTests extends DatabaseTest {

    private final MockMvc web;
    private final JdbcClient sql;
    private final DemoSignIns demo;
    private final PageNotices notices;

    SignInPageTests(MockMvc web, JdbcClient sql, DemoSignIns demo, PageNotices notices) {
        this.web = web;
        this.sql = sql;
        this.demo = demo;
        this.notices = notices;
    }

    @BeforeEach
    void an_account_101_and_the_staff_of_the_demonstration() {
        notices.showDemo(true);
        demo.open(DemoSignIns.STAFF, List.of(new DemoAccount(new SubscriberCode(101), "Зимина Елена Андреевна")));
    }

    @AfterEach
    void no_demonstration_any_more() {
        notices.showDemo(false);
    }

    private ResultActions signIn(String code, String password, Cookie... cookies) throws Exception {
        var request = post("/login").param("code", code).param("password", password).with(csrf());
        return web.perform(cookies.length == 0 ? request : request.cookie(cookies));
    }

    @Test
    void the_right_password_opens_the_account_and_a_new_session() throws Exception {
        var answer = signIn("00101 ", DemoSignIns.PASSWORD).andExpect(redirectedUrl("/cabinet")).andReturn();
        assertThat(cookies(answer.getResponse().getCookies()))
                .contains("rodnik-session").anyMatch(name -> name.startsWith("rodnik-device-"));
    }

    @Test
    void a_wrong_password_and_an_unknown_code_get_the_same_answer() throws Exception {
        var wrong = signIn("101", "совсем не тот пароль").andExpect(status().isUnauthorized()).andReturn();
        var unknown = signIn("102", "совсем не тот пароль").andExpect(status().isUnauthorized()).andReturn();
        assertThat(plain(wrong.getResponse().getContentAsString(), "101"))
                .isEqualTo(plain(unknown.getResponse().getContentAsString(), "102"))
                .contains("Код или пароль не подошли");
    }

    private static String plain(String page, String code) {
        return page.replace("value=\"" + code + "\"", "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void the_sixth_wrong_password_has_to_wait_but_a_known_device_does_not_T13() throws Exception {
        var device = Arrays.stream(signIn("101", DemoSignIns.PASSWORD).andReturn().getResponse().getCookies())
                .filter(cookie -> cookie.getName().startsWith("rodnik-device-")).toArray(Cookie[]::new);
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn("101", "не тот пароль совсем").andExpect(status().isUnauthorized());
        }
        signIn("101", DemoSignIns.PASSWORD).andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        signIn("101", DemoSignIns.PASSWORD, device).andExpect(redirectedUrl("/cabinet"));
    }

    @Test
    void staff_sign_in_by_their_own_tab() throws Exception {
        web.perform(
                post("/login/staff").param("login", "Operator9").param("password", DemoSignIns.PASSWORD).with(csrf()))
                .andExpect(redirectedUrl("/office"));
    }

    @Test
    void outside_the_demonstration_staff_need_a_second_factor_T19() throws Exception {
        notices.showDemo(false);
        web.perform(
                post("/login/staff").param("login", "operator9").param("password", DemoSignIns.PASSWORD).with(csrf()))
                .andExpect(redirectedUrl("/login/telephone"));
    }

    @Test
    void a_form_without_its_token_is_refused_T18() throws Exception {
        web.perform(post("/login").param("code", "101").param("password", DemoSignIns.PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void who_has_not_signed_in_gets_the_form_in_place_of_the_page() throws Exception {
        for (var address : List.of("/cabinet", "/cabinet/readings", "/office", "/applications/2026-000001")) {
            web.perform(get(address)).andExpect(status().isUnauthorized()).andExpect(forwardedUrl("/login"));
        }
    }

    @Test
    void what_nobody_serves_is_not_there_T20() throws Exception {
        for (var address : List.of("/actuator", "/actuator/env", "/h2-console", "/.git/config", "/api/v1/x",
                "/assets/x")) {
            web.perform(get(address)).andExpect(status().isNotFound());
        }
        web.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @Test
    void pages_carry_the_headers_that_guard_them_T62() throws Exception {
        web.perform(get("/login")).andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy",
                        "default-src 'self'; object-src 'none'; base-uri 'none'; "
                                + "frame-ancestors 'none'; form-action 'self'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"));
    }

    @Test
    void a_subscriber_may_not_enter_the_office_nor_staff_an_account() throws Exception {
        web.perform(get("/office").with(SignedIn.subscriber(sql, 101))).andExpect(status().isForbidden());
        web.perform(get("/cabinet").with(SignedIn.staff(sql, "operator9", "9", StaffRole.OPERATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_account_that_is_closed_ends_its_sessions_at_once_T17() throws Exception {
        var session = SignedIn.subscriber(sql, 101);
        web.perform(get("/office").with(session)).andExpect(status().isForbidden());
        sql.sql("update access.account set credentials_version = 2 where subscriber_code = 101").update();
        web.perform(get("/office").with(session)).andExpect(status().isUnauthorized());
    }

    private static List<String> cookies(Cookie[] cookies) {
        return Arrays.stream(cookies).map(Cookie::getName).toList();
    }
}
