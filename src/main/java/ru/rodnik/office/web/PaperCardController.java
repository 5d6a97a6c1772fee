package ru.rodnik.office.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.documents.BuyerTitles;
import ru.rodnik.documents.MarkPapers;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.documents.TakeBuyerTitle;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.office.PaperCards;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;

/** The card of one paper at the office. */
@Controller
@RequestMapping(PapersPage.PATH + "/{id:\\d{1,18}}")
class PaperCardController {

    private final PaperCards cards;
    private final MarkPapers markPapers;
    private final TakeBuyerTitle takeBuyerTitle;
    private final BuyerTitles titles;
    private final Clock clock;

    PaperCardController(
            PaperCards cards, MarkPapers markPapers, TakeBuyerTitle takeBuyerTitle, BuyerTitles titles, Clock clock) {
        this.takeBuyerTitle = takeBuyerTitle;
        this.titles = titles;
        this.cards = cards;
        this.markPapers = markPapers;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable long id, Model model) {
        return page(id, Form.EMPTY.with("on", Format.date(LocalDate.now(clock))), model);
    }

    private String page(long id, Form form, Model model) {
        model.addAttribute("page", new PaperCardPage(
                cards.find(id).orElseThrow(UnknownToYou::new), OfficeRoles.has(PapersController.MARKERS),
                clock.getZone(), form));
        return "ru/rodnik/office/web/paper";
    }

    /** What a buyer answered through his operator, for whom he cannot put it in himself. */
    @PostMapping("/answer")
    String take(@PathVariable long id, @RequestParam MultipartFile file, RedirectAttributes notes) throws IOException {
        OfficeRoles.need(PapersController.MARKERS);
        var paper = cards.find(id).orElseThrow(UnknownToYou::new).paper().id();
        var outcome = takeBuyerTitle.take(paper, file.getBytes());
        notes.addFlashAttribute(
                outcome instanceof TakeBuyerTitle.Outcome.Refused ? "problem" : "note", outcome.words());
        return "redirect:" + PapersPage.PATH + "/" + id;
    }

    @GetMapping("/answer")
    ResponseEntity<byte[]> answer(@PathVariable long id) {
        var paper = titles.file(id).orElseThrow(UnknownToYou::new);
        return OfficeDownloads.of(paper.fileName(), MediaType.APPLICATION_XML, paper.bytes());
    }

    @PostMapping("/marks")
    String mark(@PathVariable long id, @ModelAttribute("form") MarkForm typed, Model model, RedirectAttributes notes) {
        OfficeRoles.need(PapersController.MARKERS);
        var form = typed.of(List.of(id));
        var judged = form.judged(LocalDate.now(clock));
        if (judged.isRefused()) {
            return page(id, judged, model);
        }
        var kind = form.kind().orElseThrow();
        boolean marked = markPapers.mark(
                kind, form.papers(), form.by().orElseThrow(), form.day().orElseThrow(), form.noteOrNone()) > 0;
        if (marked) {
            notes.addFlashAttribute("note", kind == Kind.SENT ? "Записано: отправлен." : "Записано: подписан.");
        } else {
            notes.addFlashAttribute(
                    "problem", "Ничего не изменилось: это уже записано, или документ составлен позже этого дня.");
        }
        return "redirect:" + PapersPage.PATH + "/" + id;
    }
}
