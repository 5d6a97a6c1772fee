package ru.rodnik.office.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.rodnik.office.OfficeWork;

/** The first page of the staff: what waits, by queue. */
@Controller
public class OfficeController {

    private final OfficeWork work;

    OfficeController(OfficeWork work) {
        this.work = work;
    }

    @GetMapping("/office")
    String home(Model model) {
        model.addAttribute("page", work.now());
        return "ru/rodnik/office/web/home";
    }
}
