package ru.rodnik.reconciliation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.reconciliation.AnswerAct;
import ru.rodnik.reconciliation.HeldLedgers;
import ru.rodnik.reconciliation.HeldLedgers.Held;
import ru.rodnik.reconciliation.OwnParties;
import ru.rodnik.reconciliation.OwnParties.OwnContract;
import ru.rodnik.reconciliation.OwnParties.Parties;
import ru.rodnik.reconciliation.theirs.LedgerFile;
import ru.rodnik.reconciliation.theirs.LedgerVerdict;
import ru.rodnik.reconciliation.web.DifferencesPages.View;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;

/** The difference finder: the subscriber brings his ledger, sees what does not agree, and takes it along as XLSX. */
@Controller
@RequestMapping(Addresses.DIFFERENCES)
public class DifferencesController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String FORM = "ru/rodnik/reconciliation/web/differencesForm";
    private static final int NAME_MAX = 120;

    private final OwnParties parties;
    private final HeldLedgers held;
    private final DifferencesPages pages;
    private final DifferencesExport export;
    private final AnswerAct answerAct;

    DifferencesController(
            OwnParties parties, HeldLedgers held, DifferencesPages pages, DifferencesExport export,
            AnswerAct answerAct) {
        this.parties = parties;
        this.held = held;
        this.pages = pages;
        this.export = export;
        this.answerAct = answerAct;
    }

    /** The form for a file. */
    public record AskPage(Form form, List<Choice> contracts, String back, @Nullable Long act) {}

    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable Long contract, @RequestParam(required = false) @Nullable Long act,
            Model model) {
        model.addAttribute("page", ask(parties.open(contract), Form.EMPTY, act));
        return FORM;
    }

    private static AskPage ask(Parties open, Form form, @Nullable Long act) {
        var back = act == null
                ? Addresses.withContract(Addresses.SETTLEMENTS, open.chosenId())
                : Addresses.ACT + "/" + act;
        return new AskPage(form, DifferencesPages.contracts(open), back, act);
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Long contract,
            @RequestParam(required = false) @Nullable Long act) throws IOException {
        var open = parties.open(contract);
        if (file == null || file.isEmpty()) {
            return refused(open, "Выберите файл со своими данными.", act);
        }
        var bytes = file.getBytes();
        var about = new LedgerFile.Parties(open.utilityInn(),
                open.contracts().stream().map(OwnContract::number).toList());
        return switch (LedgerFile.read(bytes, about)) {
            case LedgerVerdict.Unreadable(var why) -> refused(open, why, act);
            case LedgerVerdict.Readable(var ledger) -> new ModelAndView("redirect:" + Addresses.of(
                    Addresses.DIFFERENCES + "/" + held.hold(new Held(name(file), bytes, ledger)), contract, act));
        };
    }

    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll("[\\p{Cntrl}/\\\\]", " ")
                .strip();
        return name.isEmpty() ? "Ваш файл" : name.substring(0, Math.min(name.length(), NAME_MAX));
    }

    private static ModelAndView refused(Parties open, String why, @Nullable Long act) {
        var view = new ModelAndView(FORM);
        view.addObject("page", ask(open, Form.EMPTY.refuse("file", why), act));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** A file that is not held any more has to be brought again: nothing of it was kept. */
    @GetMapping("/{id}")
    String look(@PathVariable String id, @ModelAttribute View view, Model model) {
        if (held.find(id).isEmpty()) {
            model.addAttribute("page", ask(parties.open(view.contract()), Form.EMPTY.refuse("file",
                    "Файл мы не сохраняли, и час прошёл. Загрузите его ещё раз."), view.act()));
            return FORM;
        }
        model.addAttribute("page", pages.page(id, view));
        return "ru/rodnik/reconciliation/web/differences";
    }

    /** What was found goes into an act as objections; only here the file is kept. */
    @PostMapping("/{id}/act")
    String include(@PathVariable String id, @RequestParam String requestKey, @ModelAttribute View view) {
        var result = pages.result(id, view);
        return "redirect:" + Addresses.ACT + "/"
                + answerAct.dispute(view.act(), requestKey, result.held(), result.found());
    }

    @GetMapping("/{id}/differences.xlsx")
    ResponseEntity<byte[]> excel(@PathVariable String id, @ModelAttribute View view) {
        var result = pages.result(id, view);
        var name = "Расхождения " + result.found().parties().code() + " " + result.found().from() + " — "
                + result.found().to() + ".xlsx";
        return ResponseEntity.ok().contentType(XLSX).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, UTF_8).build().toString())
                .body(export.excel(result));
    }
}
