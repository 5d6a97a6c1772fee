package ru.rodnik.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.access.ChangePassword;
import ru.rodnik.access.OwnSessions;
import ru.rodnik.access.PasswordChange;
import ru.rodnik.access.SessionRenewal;
import ru.rodnik.access.SubscriberUser;
import ru.rodnik.portal.NotThere;
import ru.rodnik.ui.Form;

/** «Профиль»: requisites, one's password and one's sessions (T16, T17). Works without script. */
@Controller
@RequestMapping(ProfileController.PATH)
class ProfileController {

    static final String PATH = "/cabinet/profile";
    private static final String VIEW = "ru/rodnik/portal/web/profile";

    private final ProfilePages pages;
    private final SignInPages signIn;
    private final ChangePassword changePassword;
    private final OwnSessions sessions;
    private final SessionRenewal renewal;

    ProfileController(
            ProfilePages pages, SignInPages signIn, ChangePassword changePassword, OwnSessions sessions,
            SessionRenewal renewal) {
        this.pages = pages;
        this.signIn = signIn;
        this.changePassword = changePassword;
        this.sessions = sessions;
        this.renewal = renewal;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long contract,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal SubscriberUser user,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", pages.page(contract));
        model.addAttribute("signIn", signIn.page(user, sessionOf(request), contract, Form.EMPTY, done));
        return VIEW;
    }

    @PostMapping("/password")
    String change(
            @RequestParam(required = false) @Nullable Long contract,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            @AuthenticationPrincipal SubscriberUser user,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new ChangePassword.Typed(current, password, repeated);
        return switch (changePassword.change(user, typed, sessionOf(request))) {
            case PasswordChange.Changed(var renewed) -> {
                renewal.renew(renewed, request, response);
                yield back("password", contract) + "#main";
            }
            case PasswordChange.Refused(var objections) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var form = Form.EMPTY;
                for (var objection : objections.entrySet()) {
                    form = form.refuse(objection.getKey(), objection.getValue());
                }
                yield again(form, contract, user, request, model);
            }
            case PasswordChange.Later(var delay) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(delay.toSeconds()));
                yield again(Form.EMPTY.refuse("current", SignInPages.wait(delay)), contract, user, request, model);
            }
        };
    }

    private String again(
            Form form, @Nullable Long contract, SubscriberUser user, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page(contract));
        model.addAttribute("signIn", signIn.page(user, sessionOf(request), contract, form, null));
        return VIEW;
    }

    /** «Завершить»: one session of one's own; anybody else's is not there. */
    @PostMapping("/sessions/{mark}/ending")
    String end(
            @PathVariable String mark,
            @RequestParam(required = false) @Nullable Long contract,
            @AuthenticationPrincipal SubscriberUser user,
            HttpServletRequest request) {
        if (!sessions.end(user, mark, sessionOf(request))) {
            throw new NotThere();
        }
        return back("session", contract);
    }

    /** «Завершить все остальные». */
    @PostMapping("/sessions/ending")
    String endOthers(
            @RequestParam(required = false) @Nullable Long contract,
            @AuthenticationPrincipal SubscriberUser user,
            HttpServletRequest request) {
        sessions.endOthers(user, sessionOf(request));
        return back("sessions", contract);
    }

    private static String back(String done, @Nullable Long contract) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("contract", contract == null ? "" : contract.toString());
        parts.put("done", done);
        return "redirect:" + Addresses.of(PATH, parts);
    }

    private static String sessionOf(HttpServletRequest request) {
        return request.getSession(false) instanceof HttpSession session ? session.getId() : "";
    }
}
