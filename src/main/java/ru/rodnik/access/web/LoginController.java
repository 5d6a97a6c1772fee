package ru.rodnik.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.access.SignIn;
import ru.rodnik.access.SignInResult;
import ru.rodnik.access.StaffSignIn;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Form;

/** Signing in, by both tabs. */
@Controller
class LoginController {

    private static final String VIEW = "ru/rodnik/access/web/login";

    private final SignIn signIn;
    private final StaffSignIn staffSignIn;
    private final DeviceCookies devices;
    private final SessionDoor door;
    private final StaffSteps steps;

    LoginController(SignIn signIn, StaffSignIn staffSignIn, DeviceCookies devices, SessionDoor door, StaffSteps steps) {
        this.signIn = signIn;
        this.staffSignIn = staffSignIn;
        this.devices = devices;
        this.door = door;
        this.steps = steps;
    }

    /** Also shown in place of a page that needs a sign-in; then it leads back there. */
    @GetMapping("/login")
    String form(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Model model) {
        var asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path ? path : "";
        var query =
                request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) instanceof String text ? "?" + text : "";
        var staff = who.equals("staff") || asked.startsWith("/office");
        var form =
                SubscriberCode.parse(code).map(known -> Form.of(Map.of("code", known.toString()))).orElse(Form.EMPTY);
        model.addAttribute("page", new LoginPage(staff, asked.isEmpty() ? "" : asked + query, form));
        return VIEW;
    }

    @GetMapping("/login/forgotten")
    String forgotten() {
        return "ru/rodnik/access/web/forgotten";
    }

    @PostMapping("/login")
    String subscriber(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = Form.of(Map.of("code", code));
        var known = SubscriberCode.parse(code);
        if (known.isEmpty()) {
            return again(false, then, typed.refuse("code", "Код абонента — от 1 до 5 цифр, например 777."), response,
                    model);
        }
        var name = SignIn.nameOf(known.get());
        return switch (signIn.signIn(known.get(), password, devices.callerOf(request, name))) {
            case SignInResult.Opened(var user) -> {
                door.open(user, request, response);
                devices.remember(request, response, name);
                yield "redirect:" + placeAfter(then, "/cabinet");
            }
            case SignInResult.Applied(var user) -> {
                door.open(user, request, response);
                yield "redirect:/applications/" + user.number();
            }
            case SignInResult.Refused() -> again(
                    false, then,
                    typed.refuse("password", "Код или пароль не подошли. Проверьте раскладку и большие буквы."),
                    response, model);
            case SignInResult.Later(var wait) -> later(false, then, typed, wait, response, model);
        };
    }

    @PostMapping("/login/staff")
    String staff(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = Form.of(Map.of("login", login));
        var canonical = StaffSignIn.canonical(login);
        if (!canonical.matches("[a-z][a-z0-9._-]{1,31}")) {
            return again(true, then, typed.refuse("login", "Логин состоит из латинских букв и цифр."), response, model);
        }
        var caller = devices.callerOf(request, StaffSignIn.nameOf(canonical));
        return switch (staffSignIn.signIn(canonical, password, caller)) {
            case StaffSignIn.Result.Entered(var user) -> steps.enter(user, then, request, response);
            case StaffSignIn.Result.Continued(var halfWay, var step) -> steps.go(halfWay, step, then, request);
            case StaffSignIn.Result.Refused() -> again(
                    true, then,
                    typed.refuse("password", "Логин или пароль не подошли. Проверьте раскладку и большие буквы."),
                    response, model);
            case StaffSignIn.Result.Later(var wait) -> later(true, then, typed, wait, response, model);
            case StaffSignIn.Result.Weak(var why) -> again(true, then, typed.refuse("password", why), response, model);
        };
    }

    private static String later(
            boolean staff, String then, Form typed, Duration wait, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        model.addAttribute("page", new LoginPage(staff, then, typed.refuse("password", WaitWords.of(wait))));
        return VIEW;
    }

    private static String again(boolean staff, String then, Form form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("page", new LoginPage(staff, then, form));
        return VIEW;
    }

    /** Only addresses of ours that signing in opens; anything else is the usual place. */
    static String placeAfter(@Nullable String then, String usual) {
        return then != null && then.matches("/[A-Za-z0-9/_.?=&%-]*") && !then.contains("//") && then.startsWith(usual)
                ? then
                : usual;
    }
}
