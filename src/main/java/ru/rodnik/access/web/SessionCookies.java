package ru.rodnik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** {@code __Host-rodnik-session} with Secure over TLS; over plain HTTP, on loopback, {@code rodnik-session} (T17). */
@Component
class SessionCookies implements CookieSerializer {

    private final DefaultCookieSerializer plain = cookie("rodnik-session", false);
    private final DefaultCookieSerializer overTls = cookie("__Host-rodnik-session", true);

    private static DefaultCookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? overTls : plain;
    }

    @Override
    public void writeCookieValue(CookieValue cookieValue) {
        of(cookieValue.getRequest()).writeCookieValue(cookieValue);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }
}
