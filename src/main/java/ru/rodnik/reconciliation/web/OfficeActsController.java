package ru.rodnik.reconciliation.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.reconciliation.GivenFiles;
import ru.rodnik.reconciliation.ActState;
import ru.rodnik.reconciliation.Acts;
import ru.rodnik.reconciliation.Channel;
import ru.rodnik.reconciliation.MoveAct;
import ru.rodnik.reconciliation.MoveAct.Evidence;
import ru.rodnik.reconciliation.TakeAnswer;
import ru.rodnik.reconciliation.UnknownToYou;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.TypedDate;

/** Acts in the office: formed, sent, answered on paper or through an operator, cancelled; who waits for what. */
@Controller
@RequestMapping(Addresses.OFFICE)
class OfficeActsController {

    private static final int WORDS_MAX = 500;

    private final OfficeActsPages lists;
    private final ActStandingPages pages;
    private final Acts acts;
    private final MoveAct moveAct;
    private final TakeAnswer takeAnswer;
    private final ReconciliationAct reconciliationAct;
    private final GivenFiles givenFiles;
    private final Clock clock;

    OfficeActsController(
            OfficeActsPages lists, ActStandingPages pages, Acts acts, MoveAct moveAct, TakeAnswer takeAnswer,
            ReconciliationAct reconciliationAct, GivenFiles givenFiles, Clock clock) {
        this.givenFiles = givenFiles;
        this.lists = lists;
        this.pages = pages;
        this.acts = acts;
        this.moveAct = moveAct;
        this.takeAnswer = takeAnswer;
        this.reconciliationAct = reconciliationAct;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String show, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", lists.page(show, Form.EMPTY.with("code", code), Math.max(1, page)));
        return "ru/rodnik/reconciliation/web/officeActs";
    }

    @PostMapping
    String form(
            @RequestParam String code, @RequestParam(required = false) @Nullable Long contract,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Model model) {
        MoneyRole.need();
        var form = Form.EMPTY.with("code", code).with("from", from).with("to", to).with("contract", contract);
        var first = TypedDate.parse(from).orElse(null);
        var last = TypedDate.parse(to).orElse(null);
        if (first == null || last == null || last.isBefore(first) || last.isAfter(LocalDate.now(clock))) {
            model.addAttribute("page", lists.page(null, form.refuse("to",
                    "Введите дни так: 01.07.2026. Последний — не раньше первого и не позже сегодняшнего."), 1));
            return "ru/rodnik/reconciliation/web/officeActs";
        }
        var subscriber = SubscriberCode.parse(code).orElseThrow(UnknownToYou::new);
        var act = reconciliationAct.form(subscriber, contract, first, last).orElseThrow(UnknownToYou::new);
        return "redirect:" + Addresses.OFFICE + "/" + act.id();
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        var act = acts.find(id).orElseThrow(UnknownToYou::new);
        model.addAttribute("page", pages.office(act, Form.EMPTY));
        model.addAttribute("act", act);
        model.addAttribute("today", Format.date(LocalDate.now(clock)));
        return "ru/rodnik/reconciliation/web/officeAct";
    }

    @PostMapping("/{id}/sending")
    String send(
            @PathVariable long id, @RequestParam(defaultValue = "ACCOUNT") Channel channel,
            @RequestParam(defaultValue = "") String proof, @RequestParam(defaultValue = "") String on,
            RedirectAttributes notes) {
        MoneyRole.need();
        var day = TypedDate.parse(on).filter(one -> !one.isAfter(LocalDate.now(clock)))
                .orElse(LocalDate.now(clock));
        if (channel != Channel.ACCOUNT && proof.isBlank()) {
            notes.addFlashAttribute("problem", "Не записали: напишите, чем подтверждается отправка (номер письма, "
                    + "квитанция, кто получил).");
            return back(id);
        }
        return say(id, moveAct.move(id, ActState.SENT, day, Evidence.of(channel, cut(proof), "")), notes);
    }

    @PostMapping("/{id}/signature")
    String signed(
            @PathVariable long id, @RequestParam(defaultValue = "PAPER") Channel channel,
            @RequestParam(defaultValue = "") String proof, RedirectAttributes notes) {
        MoneyRole.need();
        if (proof.isBlank()) {
            notes.addFlashAttribute("problem", "Не записали: напишите, кто и когда подписал и на каком основании.");
            return back(id);
        }
        return say(id, moveAct.move(id, ActState.SIGNED, Evidence.of(channel, cut(proof), "")), notes);
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes notes) {
        MoneyRole.need();
        if (reason.isBlank()) {
            notes.addFlashAttribute("problem", "Не отменили: напишите причину.");
            return back(id);
        }
        return say(id, moveAct.move(id, ActState.CANCELLED, Evidence.of(Channel.PROGRAM, "отменён в отделе",
                cut(reason))), notes);
    }

    /** An answer names its act itself. */
    @PostMapping("/answers")
    String answer(@RequestParam MultipartFile file, RedirectAttributes notes) throws IOException {
        MoneyRole.need();
        return switch (takeAnswer.take(file.getBytes())) {
            case TakeAnswer.Outcome.Taken(var act, var state) -> {
                notes.addFlashAttribute("note", "Ответ принят: «" + state.title() + "».");
                yield back(act);
            }
            case TakeAnswer.Outcome.Refused(var why) -> {
                notes.addFlashAttribute("problem", "Ответ не принят. " + why);
                yield "redirect:" + Addresses.OFFICE;
            }
        };
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return AccountActsController.file(reconciliationAct.pdf(id).orElseThrow(UnknownToYou::new),
                MediaType.APPLICATION_PDF);
    }

    @GetMapping("/{id}/xml")
    ResponseEntity<byte[]> xml(@PathVariable long id) {
        return AccountActsController.file(reconciliationAct.xml(id).orElseThrow(UnknownToYou::new),
                MediaType.APPLICATION_XML);
    }

    /** The ledger a subscriber put in with his objections, or an answer of an operator. */
    @GetMapping("/{id}/files/{nth:\\d{1,9}}")
    ResponseEntity<byte[]> given(@PathVariable long id, @PathVariable int nth) {
        return AccountActsController.given(givenFiles.toStaff(id, nth));
    }

    private static String cut(String words) {
        var text = words.strip();
        return text.substring(0, Math.min(text.length(), WORDS_MAX));
    }

    private static String say(long id, MoveAct.Outcome outcome, RedirectAttributes notes) {
        switch (outcome) {
            case MoveAct.Outcome.Moved(var state) ->
                    notes.addFlashAttribute("note", "Записали: «" + state.title() + "».");
            case MoveAct.Outcome.TooLate(var state) -> notes.addFlashAttribute("problem",
                    "Не записали: акт уже в состоянии «" + state.title() + "».");
        }
        return back(id);
    }

    private static String back(long id) {
        return "redirect:" + Addresses.OFFICE + "/" + id;
    }
}
