package ru.rodnik.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.rodnik.access.ActivationDesk;
import ru.rodnik.access.ApplicationPapers;
import ru.rodnik.access.DeskQueue.View;
import ru.rodnik.access.DeskVerdict;
import ru.rodnik.access.PaperKind;
import ru.rodnik.access.StaffUser;
import ru.rodnik.ui.Form;

/** The pages and buttons of the activation desk. */
@Controller
@RequestMapping("/office/applications")
class DeskController {

    private static final String VIEW = "ru/rodnik/access/web/desk";

    private final ActivationDesk desk;
    private final DeskPages pages;
    private final ApplicationPapers papers;
    private final Clock clock;

    DeskController(ActivationDesk desk, DeskPages pages, ApplicationPapers papers, Clock clock) {
        this.clock = clock;
        this.desk = desk;
        this.pages = pages;
        this.papers = papers;
    }

    @GetMapping
    String queue(
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam(defaultValue = "") String number,
            @AuthenticationPrincipal StaffUser user,
            Model model) {
        if (!number.isBlank()) {
            return "redirect:/office/applications/" + canonical(number);
        }
        model.addAttribute("page", pages.page(user, viewOf(show), null, Form.EMPTY));
        return VIEW;
    }

    /** «1284», «№ 2026-001284» and «2026-001284» are the same to whoever reads it from paper; nothing else passes. */
    private String canonical(String typed) {
        var number = typed.replaceAll("[^0-9-]", "");
        return number.matches("[0-9]{1,6}")
                ? "%d-%06d".formatted(LocalDate.now(clock).getYear(), Integer.parseInt(number))
                : number.isEmpty() ? "0" : number;
    }

    @GetMapping("/{number}")
    String application(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String show,
            @AuthenticationPrincipal StaffUser user,
            Model model) {
        return show(number, show, user, Form.EMPTY, model);
    }

    private String show(String number, String show, StaffUser user, Form form, Model model) {
        model.addAttribute("page", pages.page(user, show.isEmpty() ? null : viewOf(show), number, form));
        return VIEW;
    }

    @GetMapping("/{number}/papers/{kind}")
    ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable String kind) {
        return PaperKind.ofSlug(kind).flatMap(known -> papers.read(number, known)).map(PdfAnswer::toShow)
                .orElseThrow(DeskController::notThere);
    }

    /** «Документы приняты». */
    @PostMapping("/{number}/papers")
    String receivePapers(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> checked,
            @AuthenticationPrincipal StaffUser user,
            HttpServletResponse response,
            Model model) {
        return answer(number, desk.receivePapers(user, number, known(checked)), user, response, model);
    }

    /** «Принят скан». */
    @PostMapping("/{number}/scan")
    String acceptScan(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> checked,
            @AuthenticationPrincipal StaffUser user,
            HttpServletResponse response,
            Model model) {
        return answer(number, desk.acceptScan(user, number, known(checked)), user, response, model);
    }

    /** «Активировать». */
    @PostMapping("/{number}/activation")
    String activate(
            @PathVariable String number, @AuthenticationPrincipal StaffUser user, HttpServletResponse response,
            Model model) {
        return answer(number, desk.activate(user, number), user, response, model);
    }

    /** «Отклонить». */
    @PostMapping("/{number}/rejection")
    String reject(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal StaffUser user,
            HttpServletResponse response,
            Model model) {
        return answer(number, desk.reject(user, number, reason), user, response, model);
    }

    private String answer(String number, DeskVerdict verdict, StaffUser user, HttpServletResponse response,
            Model model) {
        return switch (verdict) {
            case DeskVerdict.Done _ -> "redirect:/office/applications/" + number;
            case DeskVerdict.Unknown() -> throw notThere();
            case DeskVerdict.WrongState(var state) -> again(
                    number, HttpStatus.CONFLICT, "", "Уже не так. " + state.sentence() + " Посмотрите, что записано.",
                    user, response, model);
            case DeskVerdict.Forbidden(var why) -> again(number, HttpStatus.FORBIDDEN, "", why, user, response, model);
            case DeskVerdict.Incomplete(var field, var words) ->
                    again(number, HttpStatus.UNPROCESSABLE_CONTENT, field, words, user, response, model);
        };
    }

    private String again(
            String number, HttpStatus status, String field, String words, StaffUser user, HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        return show(number, "", user, Form.EMPTY.refuse(field, words), model);
    }

    private static List<String> known(List<String> checked) {
        return ActivationDesk.CHECKS.stream().filter(checked::contains).toList();
    }

    private static View viewOf(String show) {
        return switch (show.toLowerCase(Locale.ROOT)) {
            case "provisional" -> View.PROVISIONAL;
            case "closed" -> View.CLOSED;
            default -> View.WAITING;
        };
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
