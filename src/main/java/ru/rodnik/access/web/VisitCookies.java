package ru.rodnik.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import ru.rodnik.access.AccessKey;
import ru.rodnik.access.Caller;

/**
 * Tells browsers apart that have opened the registration: a signed cookie with the moment of the visit. One that has
 * only just come counts as none, so that a new cookie with each question gains nothing at once (T01).
 */
@Component
class VisitCookies {

    private static final String NAME = "rodnik-visit";
    private static final String USE = "visit";
    private static final Duration LIFE = Duration.ofHours(12);
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final AccessKey key;
    private final InstantSource machine = InstantSource.system();
    private final SecureRandom random = new SecureRandom();

    VisitCookies(AccessKey key) {
        this.key = key;
    }

    /** From where this question comes. */
    Caller callerOf(HttpServletRequest request) {
        return new Caller(
                request.getRemoteAddr(), DeviceCookies.networkOf(request.getRemoteAddr()), visitOf(request));
    }

    private String visitOf(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        var parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", 3);
        if (parts.length != 3 || !isGenuine(parts)) {
            return "";
        }
        var age = Duration.ofMillis(machine.millis() - Long.parseLong(parts[0]));
        return age.compareTo(SETTLED) < 0 || age.compareTo(LIFE) > 0 ? "" : key.alias(USE, parts[1]);
    }

    private boolean isGenuine(String[] parts) {
        return MessageDigest.isEqual(signature(parts[0], parts[1]).getBytes(UTF_8), parts[2].getBytes(UTF_8));
    }

    void welcome(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, NAME) != null) {
            return;
        }
        var bytes = new byte[8];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        var now = String.valueOf(machine.millis());
        DeviceCookies.add(request, response, NAME, now + "." + id + "." + signature(now, id), LIFE);
    }

    private String signature(String moment, String id) {
        return key.alias(USE, moment + "/" + id);
    }
}
