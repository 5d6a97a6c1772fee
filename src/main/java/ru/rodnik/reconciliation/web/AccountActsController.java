package ru.rodnik.reconciliation.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.documents.Paper;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.reconciliation.GivenFiles;
import ru.rodnik.reconciliation.AnswerAct;
import ru.rodnik.reconciliation.UnknownToYou;
import ru.rodnik.ui.Form;

/** An act in the account: seen by being opened, answered in words, taken as PDF and XML. */
@Controller
@RequestMapping(Addresses.ACT + "/{id}")
class AccountActsController {

    private static final String PAGE = "ru/rodnik/reconciliation/web/act";
    private static final int WORDS_MAX = 2000;

    private final AnswerAct answerAct;
    private final ActStandingPages pages;
    private final ReconciliationAct reconciliationAct;
    private final GivenFiles givenFiles;

    AccountActsController(
            AnswerAct answerAct, ActStandingPages pages, ReconciliationAct reconciliationAct, GivenFiles givenFiles) {
        this.givenFiles = givenFiles;
        this.answerAct = answerAct;
        this.pages = pages;
        this.reconciliationAct = reconciliationAct;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", pages.account(answerAct.open(id), Form.EMPTY));
        return PAGE;
    }

    @PostMapping("/agreement")
    String agree(@PathVariable long id, @RequestParam String requestKey) {
        answerAct.agree(id, requestKey);
        return "redirect:" + Addresses.ACT + "/" + id;
    }

    @PostMapping("/objections")
    ModelAndView dispute(
            @PathVariable long id, @RequestParam String requestKey, @RequestParam(defaultValue = "") String words) {
        var form = Form.EMPTY.with("words", words);
        if (words.isBlank() || words.length() > WORDS_MAX) {
            var refused = form.refuse("words", words.isBlank()
                    ? "Напишите, с чем вы не согласны: документ, сумма, что должно быть."
                    : "Не больше 2 000 знаков. Остальное приложите файлом через сверку со своими данными.");
            var view = new ModelAndView(PAGE, "page", pages.account(answerAct.open(id), refused));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        answerAct.dispute(id, requestKey, words.strip());
        return new ModelAndView("redirect:" + Addresses.ACT + "/" + id);
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        answerAct.open(id);
        return file(reconciliationAct.pdf(id).orElseThrow(UnknownToYou::new), MediaType.APPLICATION_PDF);
    }

    @GetMapping("/xml")
    ResponseEntity<byte[]> xml(@PathVariable long id) {
        answerAct.open(id);
        return file(reconciliationAct.xml(id).orElseThrow(UnknownToYou::new), MediaType.APPLICATION_XML);
    }

    /** What the subscriber himself put in with his objections. */
    @GetMapping("/files/{nth:\\d{1,9}}")
    ResponseEntity<byte[]> given(@PathVariable long id, @PathVariable int nth) {
        return given(givenFiles.toOwner(id, nth));
    }

    /** What a stranger made: to be saved, never shown by a browser, of the kind its content was recognised as (T34, T35). */
    static ResponseEntity<byte[]> given(GivenFiles.Given given) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(given.file().kind().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(given.file().name(), UTF_8).build().toString())
                .body(given.bytes());
    }

    static ResponseEntity<byte[]> file(Paper paper, MediaType type) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(paper.fileName(), UTF_8).build().toString())
                .body(paper.bytes());
    }

    @ExceptionHandler(OnceOnly.KeyReused.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    void keyReused() {}

    @ExceptionHandler(OnceOnly.InFlight.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    void inFlight() {}
}
