package ru.rodnik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import ru.rodnik.access.ApplicantUser;
import ru.rodnik.access.OpenSessions;
import ru.rodnik.access.OwnSessions;
import ru.rodnik.access.SessionRenewal;
import ru.rodnik.access.StaffUser;
import ru.rodnik.access.SubscriberUser;

/** Begins the session of whoever has proven who he is: a new one, whatever the browser brought along (T17). */
@Component
class SessionDoor implements SessionRenewal {

    private final CsrfCookies csrfTokens;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionDoor(CsrfCookies csrfTokens) {
        this.csrfTokens = csrfTokens;
    }

    void open(Object user, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) instanceof HttpSession before) {
            before.invalidate();
        }
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) idle(user).toSeconds());
        session.setAttribute(OwnSessions.BROWSER, BrowserWords.of(request));
        session.setAttribute(OwnSessions.ADDRESS, request.getRemoteAddr());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(user)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrfTokens.saveToken(null, request, response);
    }

    @Override
    public void renew(SubscriberUser user, HttpServletRequest request, HttpServletResponse response) {
        open(user, request, response);
    }

    private static Duration idle(Object user) {
        return user instanceof StaffUser ? OpenSessions.IDLE_STAFF : OpenSessions.IDLE_SUBSCRIBER;
    }

    static List<GrantedAuthority> authorities(Object user) {
        var authorities = new ArrayList<GrantedAuthority>();
        switch (user) {
            case SubscriberUser _ -> authorities.add(role(SubscriberUser.ROLE));
            case ApplicantUser _ -> authorities.add(role(ApplicantUser.ROLE));
            case StaffUser staff -> {
                authorities.add(role(StaffUser.ROLE));
                staff.roles().forEach(own -> authorities.add(role(own.name())));
            }
            default -> throw new IllegalArgumentException("Nobody of ours: " + user.getClass());
        }
        return authorities;
    }

    private static GrantedAuthority role(String name) {
        return new SimpleGrantedAuthority("ROLE_" + name);
    }
}
