package ru.rodnik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.access.StaffSignIn;
import ru.rodnik.access.StaffSignIn.HalfWay;
import ru.rodnik.access.StaffSignIn.Step;
import ru.rodnik.access.StaffUser;

/** What the session keeps of an employee between the factors, and where each step is. */
@Component
class StaffSteps {

    private static final String HALF_WAY = "rodnik.half-way";
    private static final String THEN = "rodnik.then";
    private static final String SECRET = "rodnik.new-secret";

    private final SessionDoor door;
    private final DeviceCookies devices;

    StaffSteps(SessionDoor door, DeviceCookies devices) {
        this.door = door;
        this.devices = devices;
    }

    /** To the page of the next step. */
    String go(HalfWay halfWay, Step step, @Nullable String then, HttpServletRequest request) {
        var session = request.getSession(true);
        session.setMaxInactiveInterval(600);
        session.setAttribute(HALF_WAY, halfWay);
        if (then != null) {
            session.setAttribute(THEN, then);
        }
        return "redirect:" + addressOf(step);
    }

    private static String addressOf(Step step) {
        return switch (step) {
            case NEW_PASSWORD -> "/login/password";
            case ENROL -> "/login/telephone";
            case CODE -> "/login/code";
        };
    }

    /** Signed in: both factors, or the demonstration. */
    String enter(StaffUser user, @Nullable String then, HttpServletRequest request, HttpServletResponse response) {
        var kept = request.getSession(false) instanceof HttpSession session
                && session.getAttribute(THEN) instanceof String text
                        ? text
                        : then;
        door.open(user, request, response);
        devices.remember(request, response, StaffSignIn.nameOf(user.login()));
        return "redirect:" + LoginController.placeAfter(kept, "/office");
    }

    static @Nullable HalfWay halfWay(HttpServletRequest request) {
        return request.getSession(false) instanceof HttpSession session
                && session.getAttribute(HALF_WAY) instanceof HalfWay halfWay
                        ? halfWay
                        : null;
    }

    static byte @Nullable [] secret(HttpServletRequest request) {
        return request.getSession(false) instanceof HttpSession session
                && session.getAttribute(SECRET) instanceof String hex
                        ? HexFormat.of().parseHex(hex)
                        : null;
    }

    static void keepSecret(HttpServletRequest request, byte[] secret) {
        request.getSession(true).setAttribute(SECRET, HexFormat.of().formatHex(secret));
    }
}
