package ru.rodnik.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import ru.rodnik.access.AccessKey;
import ru.rodnik.access.Caller;

/** Knows devices again that once signed in to a name: a signed cookie a name (T13). It opens nothing by itself. */
@Component
class DeviceCookies {

    private static final Duration LIFE = Duration.ofDays(400);
    private static final int RANDOM_BYTES = 16;
    private static final String USE = "device";

    private final AccessKey key;
    private final SecureRandom random = new SecureRandom();

    DeviceCookies(AccessKey key) {
        this.key = key;
    }

    /** From where this request comes, as the count of this name sees it. */
    Caller callerOf(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, cookieName(name));
        return new Caller(
                request.getRemoteAddr(), networkOf(request.getRemoteAddr()),
                cookie == null ? "" : deviceOf(name, cookie));
    }

    private String deviceOf(String name, Cookie cookie) {
        var parts = cookie.getValue().split("\\.", 2);
        var genuine = parts.length == 2
                && MessageDigest.isEqual(signature(name, parts[0]).getBytes(UTF_8), parts[1].getBytes(UTF_8));
        return genuine ? key.alias(USE, parts[0]) : "";
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String name) {
        if (callerOf(request, name).isKnown()) {
            return;
        }
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        add(request, response, cookieName(name), id + "." + signature(name, id), LIFE);
    }

    /** A cookie of ours: only for us, only back to us. */
    static void add(HttpServletRequest request, HttpServletResponse response, String name, String value,
            Duration life) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/").maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String cookieName(String name) {
        return "rodnik-device-" + key.alias("device-name", name).substring(0, 8);
    }

    private String signature(String name, String id) {
        return key.alias(USE, name + "/" + id);
    }

    /** /24 of IPv4, /56 of IPv6. */
    static String networkOf(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 7));
        } catch (UnknownHostException _) {
            return address;
        }
    }
}
