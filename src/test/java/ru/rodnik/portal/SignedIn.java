package ru.rodnik.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static ru.rodnik.access.web.SignedIn.subscriber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests of a subscriber who is signed in. */
public final class SignedIn {

    private SignedIn() {}

    public static MockHttpServletRequestBuilder as(
            JdbcClient sql, int code, MockHttpServletRequestBuilder request) {
        return request.with(subscriber(sql, code)).with(csrf());
    }
}
