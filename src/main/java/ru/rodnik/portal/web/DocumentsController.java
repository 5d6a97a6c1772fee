package ru.rodnik.portal.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.rodnik.portal.IssuedPaper;

/** «Документы»: papers by month. */
@Controller
@RequestMapping(DocumentsPages.PATH)
class DocumentsController {

    private final DocumentsPages pages;
    private final IssuedPaper issuedPaper;

    DocumentsController(DocumentsPages pages, IssuedPaper issuedPaper) {
        this.pages = pages;
        this.issuedPaper = issuedPaper;
    }

    @GetMapping
    String show(@ModelAttribute DocumentsQuery query, Model model) {
        model.addAttribute("page", pages.page(query));
        return "ru/rodnik/portal/web/documents";
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        var paper = issuedPaper.document(id);
        return Downloads.of(paper.fileName(), MediaType.APPLICATION_PDF, paper.bytes());
    }
}
