package ru.rodnik.office.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.rodnik.office.OfficeWork;
import ru.rodnik.payments.DrawUpAdvances;

/** The first page of the staff: what waits, by queue. */
@Controller
public class OfficeController {

    private final OfficeWork work;
    private final DrawUpAdvances drawUpAdvances;
    private final Clock clock;

    OfficeController(OfficeWork work, DrawUpAdvances drawUpAdvances, Clock clock) {
        this.work = work;
        this.drawUpAdvances = drawUpAdvances;
        this.clock = clock;
    }

    @GetMapping("/office")
    String home(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("page", OfficeHomePage.of(
                work.now(), drawUpAdvances.waiting(today), OfficeRoles.has(OfficeRoles.DESK), today));
        return "ru/rodnik/office/web/home";
    }
}
