package ru.rodnik.portal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import ru.rodnik.ui.FooterLink;

/** The links under every page. */
@Configuration(proxyBeanMethods = false)
class FooterLinks {

    @Bean
    @Order(1)
    FooterLink verifyLink() {
        return new FooterLink("Проверить документ по коду", "/verify");
    }

    @Bean
    @Order(2)
    FooterLink personalDataLink() {
        return new FooterLink("Персональные данные", "/personal-data");
    }

    @Bean
    @Order(3)
    FooterLink accessibilityLink() {
        return new FooterLink("Доступность", "/accessibility");
    }
}
