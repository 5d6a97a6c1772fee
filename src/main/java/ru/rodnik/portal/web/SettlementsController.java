package ru.rodnik.portal.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** «Расчёты»: what was charged, what was paid and what is owed, on a page and as a file. */
@Controller
@RequestMapping(SettlementsPages.PATH)
class SettlementsController {

    private final SettlementsPages pages;
    private final SettlementsExport exports;

    SettlementsController(SettlementsPages pages, SettlementsExport exports) {
        this.pages = pages;
        this.exports = exports;
    }

    @GetMapping
    String show(@ModelAttribute SettlementsQuery query, Model model) {
        model.addAttribute("page", pages.page(query));
        return "ru/rodnik/portal/web/settlements";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> excel(@ModelAttribute SettlementsQuery query) {
        var export = exports.excel(query);
        return Downloads.of(export.name(), Downloads.XLSX, export.bytes());
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute SettlementsQuery query) {
        var export = exports.csv(query);
        return Downloads.of(export.name(), Downloads.CSV, export.bytes());
    }
}
