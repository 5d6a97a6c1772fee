package ru.rodnik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.rodnik.access.Caller;
import ru.rodnik.access.SecondFactor;
import ru.rodnik.access.StaffSignIn;
import ru.rodnik.access.StaffSignIn.HalfWay;
import ru.rodnik.access.StaffSignIn.Result;
import ru.rodnik.ui.Form;

/** The steps of an employee after his password: a password of his own, his telephone, its code (T19). */
@Controller
class StaffStepsController {

    private static final String CODE_REFUSED =
            "Код не подошёл или уже использован. Дождитесь следующего и проверьте часы телефона.";

    private final StaffSignIn signIn;
    private final StaffSteps steps;
    private final DeviceCookies devices;

    StaffStepsController(StaffSignIn signIn, StaffSteps steps, DeviceCookies devices) {
        this.signIn = signIn;
        this.steps = steps;
        this.devices = devices;
    }

    @GetMapping("/login/password")
    String password(HttpServletRequest request, Model model) {
        return StaffSteps.halfWay(request) == null ? anew() : passwordPage(Form.EMPTY, model);
    }

    @PostMapping("/login/password")
    String choosePassword(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(StaffSteps.halfWay(request) instanceof HalfWay halfWay)) {
            return anew();
        }
        if (!password.equals(repeated)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return passwordPage(Form.EMPTY.refuse("repeated", "Пароли не совпали. Введите оба ещё раз."), model);
        }
        var result = signIn.choosePassword(halfWay, password, callerOf(request, halfWay));
        if (result instanceof Result.Weak(var why)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return passwordPage(Form.EMPTY.refuse("password", why), model);
        }
        return next(result, request, response);
    }

    @GetMapping("/login/telephone")
    String telephone(HttpServletRequest request, Model model) {
        if (!(StaffSteps.halfWay(request) instanceof HalfWay halfWay)) {
            return anew();
        }
        StaffSteps.keepSecret(request, signIn.newSecret());
        return telephonePage(halfWay, request, Form.EMPTY, model);
    }

    @PostMapping("/login/telephone")
    String enrol(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(StaffSteps.halfWay(request) instanceof HalfWay halfWay)
                || !(StaffSteps.secret(request) instanceof byte[] secret)) {
            return anew();
        }
        var result = signIn.enrol(halfWay, secret, code, callerOf(request, halfWay));
        if (refusal(result, response) instanceof String why) {
            return telephonePage(halfWay, request, Form.EMPTY.refuse("code", why), model);
        }
        return next(result, request, response);
    }

    @GetMapping("/login/code")
    String code(HttpServletRequest request, Model model) {
        return StaffSteps.halfWay(request) == null ? anew() : codePage(Form.EMPTY, model);
    }

    @PostMapping("/login/code")
    String enterCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(StaffSteps.halfWay(request) instanceof HalfWay halfWay)) {
            return anew();
        }
        var result = signIn.enterCode(halfWay, code, callerOf(request, halfWay));
        if (refusal(result, response) instanceof String why) {
            return codePage(Form.EMPTY.refuse("code", why), model);
        }
        return next(result, request, response);
    }

    private static @Nullable String refusal(Result result, HttpServletResponse response) {
        return switch (result) {
            case Result.Refused() -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                yield CODE_REFUSED;
            }
            case Result.Later(Duration wait) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
                yield WaitWords.of(wait);
            }
            case Result.Entered _,Result.Continued _,Result.Weak _ -> null;
        };
    }

    private String next(Result result, HttpServletRequest request, HttpServletResponse response) {
        return switch (result) {
            case Result.Entered(var user) -> steps.enter(user, null, request, response);
            case Result.Continued(var halfWay, var step) -> steps.go(halfWay, step, null, request);
            case Result.Refused _,Result.Later _,Result.Weak _ -> anew();
        };
    }

    private Caller callerOf(HttpServletRequest request, HalfWay halfWay) {
        return devices.callerOf(request, StaffSignIn.nameOf(halfWay.login()));
    }

    private static String anew() {
        return "redirect:/login?who=staff";
    }

    private static String passwordPage(Form form, Model model) {
        model.addAttribute("form", form);
        return "ru/rodnik/access/web/newPassword";
    }

    private static String codePage(Form form, Model model) {
        model.addAttribute("form", form);
        return "ru/rodnik/access/web/code";
    }

    private static String telephonePage(HalfWay halfWay, HttpServletRequest request, Form form, Model model) {
        var secret = StaffSteps.secret(request);
        if (secret == null) {
            return anew();
        }
        model.addAttribute("form", form);
        model.addAttribute("page", TelephonePage.of(SecondFactor.of(halfWay.login(), secret)));
        return "ru/rodnik/access/web/telephone";
    }
}
