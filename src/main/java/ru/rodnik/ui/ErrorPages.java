package ru.rodnik.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** One page for everything that goes wrong: words and a number, never a trace of the program (T72). */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int BROKEN = 500;
    private static final int BUSY = 503;
    private static final String BUSY_SECONDS = "5";

    private final ErrorAttributes errors;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(ErrorAttributes errors) {
        this.errors = errors;
    }

    /** Any status of 500 and above is logged under the number the person sees. */
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var cause = causeOf(request);
        var status = statusOf(request) == BROKEN && isBusy(cause) ? BUSY : statusOf(request);
        var number = newNumber();
        if (status >= BROKEN) {
            LOG.error("Error {}: {} {}", number, request.getMethod(), failedAddress(request), cause);
        }
        response.setStatus(status);
        if (status == BUSY) {
            response.setHeader("Retry-After", BUSY_SECONDS);
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", ErrorPage.of(status, number));
        return "ru/rodnik/ui/error";
    }

    private static int statusOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    /** Nothing was begun: the database had no connection to spare, or is not there. */
    private static boolean isBusy(@Nullable Throwable cause) {
        return cause instanceof CannotCreateTransactionException || cause instanceof CannotGetJdbcConnectionException;
    }

    private static String failedAddress(HttpServletRequest request) {
        var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return address.replaceAll("\\p{Cntrl}", "?");
    }

    private @Nullable Throwable causeOf(HttpServletRequest request) {
        return errors.getError(new ServletWebRequest(request));
    }

    private String newNumber() {
        var bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
