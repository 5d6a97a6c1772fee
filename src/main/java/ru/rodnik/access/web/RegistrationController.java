package ru.rodnik.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.rodnik.access.CheckCode;
import ru.rodnik.access.CheckResult;
import ru.rodnik.access.CheckResult.Found;
import ru.rodnik.access.RegisterApplication;
import ru.rodnik.access.RegistrationResult;
import ru.rodnik.access.web.LookAtApplication.Own;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Form;

/** Registration, step by step: whose code it is, who registers, and the two papers (instruction, 3 and 4). */
@Controller
class RegistrationController {

    private static final String CHECKED = "rodnik.checked";
    private static final String FILED = "rodnik.filed";
    private static final String CODE_VIEW = "ru/rodnik/access/web/registrationCode";
    private static final String DETAILS_VIEW = "ru/rodnik/access/web/registrationDetails";

    /** What «Проверить» has found, kept until the form is sent: another code needs another question. */
    private record Checked(int code, String shortName, String maskedAddress) implements Serializable {
        private static final long serialVersionUID = 1L;

        Found found() {
            return new Found(new SubscriberCode(code), shortName, maskedAddress);
        }
    }

    private final CheckCode checkCode;
    private final RegisterApplication registerApplication;
    private final LookAtApplication look;
    private final VisitCookies visits;
    private final String address;

    RegistrationController(
            CheckCode checkCode,
            RegisterApplication registerApplication,
            LookAtApplication look,
            VisitCookies visits,
            @Value("${rodnik.address:}") String address) {
        this.checkCode = checkCode;
        this.registerApplication = registerApplication;
        this.look = look;
        this.visits = visits;
        this.address = address;
    }

    @GetMapping("/registration")
    String code(HttpServletRequest request, HttpServletResponse response, Model model) {
        visits.welcome(request, response);
        return codePage(Form.EMPTY, null, model);
    }

    /** «Проверить». */
    @PostMapping("/registration")
    String check(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        var typed = Form.of(Map.of("code", code));
        var known = SubscriberCode.parse(code);
        if (known.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return codePage(typed.refuse("code", "Код абонента — от 1 до 5 цифр, например 777."), null, model);
        }
        return switch (checkCode.check(known.get(), visits.callerOf(request))) {
            case Found found -> {
                request.getSession(true).setAttribute(
                        CHECKED, new Checked(found.code().value(), found.shortName(), found.maskedAddress()));
                yield codePage(typed, found, model);
            }
            case CheckResult.NotFound() -> codePage(
                    typed.refuse("code", "Такого кода нет. Проверьте цифры: код напечатан в договоре и в счёте."), null,
                    model);
            case CheckResult.Later(var delay) -> {
                later(delay, response);
                yield codePage(
                        typed.refuse("code", "С вашего адреса спрашивают слишком часто. Повторите через "
                                + WaitWords.minutes(delay) + " или позвоните нам."),
                        null, model);
            }
        };
    }

    /** «Да, это мы». */
    @PostMapping("/registration/confirmation")
    String confirm(HttpServletRequest request) {
        return checked(request) == null ? "redirect:/registration" : "redirect:/registration/details";
    }

    @GetMapping("/registration/details")
    String details(HttpServletRequest request, Model model) {
        return checked(request) instanceof Checked checked
                ? detailsPage(Form.EMPTY, checked, UUID.randomUUID().toString(), model)
                : "redirect:/registration";
    }

    /** «Зарегистрироваться». */
    @PostMapping("/registration/details")
    String register(RegistrationForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(checked(request) instanceof Checked checked)) {
            return filed(request) == null ? "redirect:/registration" : "redirect:/registration/done";
        }
        var key = form.requestKey().matches("[0-9a-f-]{36}") ? form.requestKey() : UUID.randomUUID().toString();
        var typed = new RegisterApplication.Typed(
                key, new SubscriberCode(checked.code()), form.applicant(), form.password(), form.repeated(),
                form.consent().equals("true"));
        return switch (registerApplication.register(typed, visits.callerOf(request), addressOfProgram())) {
            case RegistrationResult.Registered(var number) -> {
                request.getSession(true).setAttribute(FILED, new Own(number, checked.code()));
                yield "redirect:/registration/done";
            }
            case RegistrationResult.Refused(var objections) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var shown = form.shown();
                for (var objection : objections.entrySet()) {
                    shown = shown.refuse(objection.getKey(), objection.getValue());
                }
                yield detailsPage(shown, checked, key, model);
            }
            case RegistrationResult.Later(var delay) -> {
                later(delay, response);
                yield detailsPage(
                        form.shown().refuse("",
                                "Сейчас слишком много заявок. Повторите через " + WaitWords.minutes(delay)
                                        + " или позвоните нам."),
                        checked, key, model);
            }
        };
    }

    @GetMapping("/registration/done")
    String done(HttpServletRequest request, Model model) {
        if (!(filed(request) instanceof Own own)) {
            return "redirect:/registration";
        }
        var page = look.page(own, "/registration/papers");
        if (page.isEmpty()) {
            return "redirect:/registration";
        }
        model.addAttribute("page", page.get());
        return "ru/rodnik/access/web/registrationDone";
    }

    @GetMapping("/registration/papers/{kind}")
    ResponseEntity<byte[]> paper(
            @PathVariable String kind, @RequestParam(defaultValue = "false") boolean print,
            HttpServletRequest request) {
        return filed(request) instanceof Own own
                ? look.paper(own, kind).map(print ? PdfAnswer::toShow : PdfAnswer::toKeep)
                        .orElseGet(() -> ResponseEntity.notFound().build())
                : ResponseEntity.notFound().build();
    }

    private static @Nullable Checked checked(HttpServletRequest request) {
        return request.getSession(false) instanceof HttpSession session
                && session.getAttribute(CHECKED) instanceof Checked checked
                        ? checked
                        : null;
    }

    private static @Nullable Own filed(HttpServletRequest request) {
        return request.getSession(false) instanceof HttpSession session
                && session.getAttribute(FILED) instanceof Own own
                        ? own
                        : null;
    }

    /** A setting, because what a request says of its host is the caller's word. */
    private String addressOfProgram() {
        return address.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : address;
    }

    private static void later(Duration delay, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(delay.toSeconds()));
    }

    private static String codePage(Form form, @Nullable Found found, Model model) {
        model.addAttribute("page", new CodePage(form, found));
        return CODE_VIEW;
    }

    private static String detailsPage(Form form, Checked checked, String key, Model model) {
        model.addAttribute("page", new DetailsPage(form, checked.found(), key));
        return DETAILS_VIEW;
    }
}
