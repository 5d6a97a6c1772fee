package ru.rodnik.office.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.rodnik.office.OfficeWork;

/** The first page of the staff: what waits, by queue. */
@Controller
public class OfficeController {

    private final OfficeWork work;
    private final Clock clock;

    OfficeController(OfficeWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @GetMapping("/office")
    String home(Model model) {
        model.addAttribute("page", OfficeHomePage.of(
                work.now(), OfficeRoles.has(OfficeRoles.DESK), LocalDate.now(clock)));
        return "ru/rodnik/office/web/home";
    }
}
