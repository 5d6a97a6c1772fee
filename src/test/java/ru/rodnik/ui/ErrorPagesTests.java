package ru.rodnik.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.ExtendedModelMap;

class ErrorPagesTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private ErrorPage shown(Exception cause) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
        var model = new ExtendedModelMap();
        new ErrorPages(new DefaultErrorAttributes()).show(request, response, model);
        return (ErrorPage) requireNonNull(model.get("page"));
    }

    @Test
    void when_the_database_has_no_connection_to_spare_one_is_asked_to_come_again_soon() {
        assertThat(shown(new CannotCreateTransactionException("no connection")).status()).isEqualTo(503);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void anything_else_that_breaks_is_our_fault() {
        assertThat(shown(new IllegalStateException("broken")).status()).isEqualTo(500);
        assertThat(response.getHeader("Retry-After")).isNull();
    }
}
