package ru.rodnik.reconciliation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.reconciliation.Channel;
import ru.rodnik.reconciliation.FormActs;
import ru.rodnik.reconciliation.SendActs;
import ru.rodnik.reconciliation.SendActs.Drafts;
import ru.rodnik.reconciliation.SendActs.Way;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.TypedDate;

/** Acts for many subscribers at once: looked over, formed as drafts, sent. */
@Controller
@RequestMapping(Addresses.OFFICE)
class BulkActsController {

    private static final String PAGE = "ru/rodnik/reconciliation/web/bulkActs";
    private static final String DRAFTS = "redirect:" + Addresses.OFFICE + "?show=draft";
    private static final int PROOF_MAX = 500;

    private final BulkActsPages pages;
    private final FormActs formActs;
    private final SendActs sendActs;
    private final SendingWords words;
    private final Clock clock;

    BulkActsController(
            BulkActsPages pages, FormActs formActs, SendActs sendActs, SendingWords words, Clock clock) {
        this.pages = pages;
        this.formActs = formActs;
        this.sendActs = sendActs;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/bulk")
    String look(@ModelAttribute("asked") BulkActsForm asked, @RequestParam(defaultValue = "1") int page, Model model) {
        MoneyRole.need();
        model.addAttribute("page", pages.page(asked, page));
        return PAGE;
    }

    @PostMapping("/bulk")
    ModelAndView form(
            @ModelAttribute("asked") BulkActsForm asked, @RequestParam String requestKey, RedirectAttributes notes) {
        MoneyRole.need();
        if (!asked.isAsked() || asked.judged(LocalDate.now(clock)).isRefused()) {
            var view = new ModelAndView(PAGE, "page", pages.page(asked, 1));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        var formed = formActs.form(requestKey, asked.selection());
        notes.addFlashAttribute("note", formed.acts() == 0
                ? "Новых актов нет: за эти дни их уже сформировали."
                : "Сформировали " + Format.plural(formed.acts(), "черновик", "черновика", "черновиков")
                        + ". Абоненты их не видят, пока вы не отправите."
                        + (formed.rest() == 0
                                ? ""
                                : " Осталось " + Format.plural(formed.rest(), "абонент", "абонента", "абонентов")
                                        + ": сформируйте ещё раз."));
        return new ModelAndView(DRAFTS);
    }

    /** Drafts go out: those that are marked, or all of them. */
    @PostMapping("/sendings")
    String send(
            @RequestParam String requestKey, @RequestParam(required = false) @Nullable List<Long> act,
            @RequestParam(defaultValue = "") String which, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "ACCOUNT") Channel channel, @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String on, RedirectAttributes notes) {
        MoneyRole.need();
        var today = LocalDate.now(clock);
        var day = on.isBlank() ? today : TypedDate.parse(on).filter(one -> !one.isAfter(today)).orElse(null);
        var subscriber = SubscriberCode.parse(code).orElse(null);
        var all = which.equals("all");
        var problem = problem(all || act != null && !act.isEmpty(), channel, proof, day);
        if (day == null || !problem.isEmpty()) {
            notes.addFlashAttribute("problem", "Не отправили. " + problem);
        } else {
            var text = proof.strip();
            var way = new Way(channel, day, text.substring(0, Math.min(text.length(), PROOF_MAX)));
            var sent = sendActs.send(requestKey, new Drafts(all ? null : act, all ? subscriber : null), way);
            notes.addFlashAttribute(sent.acts() > 0 ? "note" : "problem", words.of(sent, way));
        }
        return DRAFTS + (subscriber == null ? "" : "&code=" + subscriber);
    }

    private static String problem(boolean chosen, Channel channel, String proof, @Nullable LocalDate day) {
        if (!chosen) {
            return "Отметьте акты или нажмите «Отправить все черновики».";
        }
        if (channel == Channel.PROGRAM || channel != Channel.ACCOUNT && proof.isBlank()) {
            return "Напишите, чем подтверждается отправка: реестр почты, номер письма, кто получил.";
        }
        return day == null ? "Введите день так: 23.11.2026, не позже сегодняшнего." : "";
    }

    @ExceptionHandler(OnceOnly.InFlight.class)
    String inFlight(RedirectAttributes notes) {
        notes.addFlashAttribute("note", "Эта работа ещё идёт. Обновите страницу через несколько секунд.");
        return DRAFTS;
    }

    @ExceptionHandler(OnceOnly.KeyReused.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    void keyReused() {}
}
