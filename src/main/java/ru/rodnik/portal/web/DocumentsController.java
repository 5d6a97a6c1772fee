package ru.rodnik.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.documents.Paper;
import ru.rodnik.documents.TakeBuyerTitle;
import ru.rodnik.portal.IssuedPaper;
import ru.rodnik.portal.PaperAnswers;

/** «Документы»: papers by month, one by one and as an archive. */
@Controller
@RequestMapping(DocumentsPages.PATH)
class DocumentsController {

    private final DocumentsPages pages;
    private final DocumentCards cards;
    private final MonthArchive archive;
    private final IssuedPaper issuedPaper;
    private final PaperAnswers answers;

    DocumentsController(
            DocumentsPages pages, DocumentCards cards, MonthArchive archive, IssuedPaper issuedPaper,
            PaperAnswers answers) {
        this.answers = answers;
        this.pages = pages;
        this.cards = cards;
        this.archive = archive;
        this.issuedPaper = issuedPaper;
    }

    @GetMapping
    String show(@ModelAttribute DocumentsQuery query, Model model) {
        model.addAttribute("page", pages.page(query));
        return "ru/rodnik/portal/web/documents";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String card(@PathVariable long id, Model model) {
        model.addAttribute("page", cards.card(id));
        return "ru/rodnik/portal/web/document";
    }

    @GetMapping("/{id:\\d{1,18}}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return sent(issuedPaper.pdf(id), MediaType.APPLICATION_PDF);
    }

    @GetMapping("/{id:\\d{1,18}}/xml")
    ResponseEntity<byte[]> xml(@PathVariable long id) {
        return sent(issuedPaper.xml(id), MediaType.APPLICATION_XML);
    }

    /** What the buyer's operator gave him; kept as it is. */
    @GetMapping("/{id:\\d{1,18}}/answer")
    ResponseEntity<byte[]> answer(@PathVariable long id) {
        return sent(answers.file(id), MediaType.APPLICATION_XML);
    }

    @PostMapping("/{id:\\d{1,18}}/answer")
    String take(@PathVariable long id, @RequestParam MultipartFile file, RedirectAttributes notes) throws IOException {
        var outcome = answers.take(id, file.getBytes());
        notes.addFlashAttribute(
                outcome instanceof TakeBuyerTitle.Outcome.Refused ? "problem" : "note", outcome.words());
        return "redirect:" + DocumentsPages.PATH + "/" + id;
    }

    @GetMapping("/{month:\\d{4}-\\d{2}}.zip")
    void month(
            @PathVariable String month, @RequestParam(required = false) @Nullable Long contract,
            HttpServletResponse response) throws IOException {
        var pack = archive.of(month, contract);
        pack.send(Downloads.begin(response, pack.fileName(), Downloads.ZIP));
    }

    private static ResponseEntity<byte[]> sent(Paper paper, MediaType type) {
        return Downloads.of(paper.fileName(), type, paper.bytes());
    }
}
