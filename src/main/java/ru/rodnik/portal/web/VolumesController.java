package ru.rodnik.portal.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** «Объёмы»: the breakdown by address, contract, service and month, on a page and as a file. */
@Controller
@RequestMapping(VolumesPages.PATH)
class VolumesController {

    private final VolumesPages pages;
    private final VolumesExport exports;

    VolumesController(VolumesPages pages, VolumesExport exports) {
        this.pages = pages;
        this.exports = exports;
    }

    @GetMapping
    String show(@ModelAttribute VolumesQuery query, Model model) {
        model.addAttribute("page", pages.page(query));
        return "ru/rodnik/portal/web/volumes";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> excel(@ModelAttribute VolumesQuery query) {
        var export = exports.excel(query);
        return Downloads.of(export.name(), Downloads.XLSX, export.bytes());
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute VolumesQuery query) {
        var export = exports.csv(query);
        return Downloads.of(export.name(), Downloads.CSV, export.bytes());
    }
}
