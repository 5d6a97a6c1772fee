package ru.rodnik.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.rodnik.access.ApplicantUser;
import ru.rodnik.access.OpenSessions;
import ru.rodnik.access.StaffUser;
import ru.rodnik.access.SubscriberUser;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.Scope;

/** Says who acts in this request and how far he sees; a session that was ended elsewhere ends here (T17, T21). */
class ActingFilter extends OncePerRequestFilter {

    private final OpenSessions sessions;

    ActingFilter(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = turnOf(request)) {
            chain.doFilter(request, response);
        }
    }

    private Acting.Turn turnOf(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return nobody();
        }
        if (!(authentication.getPrincipal() instanceof Object principal) || !sessions.isAlive(principal)) {
            SecurityContextHolder.clearContext();
            if (request.getSession(false) instanceof HttpSession session) {
                session.invalidate();
            }
            return nobody();
        }
        return switch (principal) {
            case SubscriberUser user -> Acting.as(user.actor(), user.scope());
            case ApplicantUser user -> Acting.as(user.actor(), user.scope());
            case StaffUser user -> Acting.as(user.actor(), user.scope());
            default -> nobody();
        };
    }

    private static Acting.Turn nobody() {
        return Acting.as(Actor.NOBODY, new Scope.Nobody());
    }
}
