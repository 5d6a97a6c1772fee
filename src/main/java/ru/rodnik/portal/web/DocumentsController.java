package ru.rodnik.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** «Документы»: papers by month. */
@Controller
@RequestMapping(DocumentsPages.PATH)
class DocumentsController {

    private final DocumentsPages pages;

    DocumentsController(DocumentsPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@ModelAttribute DocumentsQuery query, Model model) {
        model.addAttribute("page", pages.page(query));
        return "ru/rodnik/portal/web/documents";
    }
}
