package ru.rodnik.office.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.rodnik.office.OfficeWork;
import ru.rodnik.payments.DrawUpAdvances;
import ru.rodnik.reconciliation.YearOfActs;

/** The first page of the staff: what waits, by queue. */
@Controller
public class OfficeController {

    private final OfficeWork work;
    private final DrawUpAdvances drawUpAdvances;
    private final YearOfActs yearOfActs;
    private final Clock clock;

    OfficeController(OfficeWork work, DrawUpAdvances drawUpAdvances, YearOfActs yearOfActs, Clock clock) {
        this.work = work;
        this.drawUpAdvances = drawUpAdvances;
        this.yearOfActs = yearOfActs;
        this.clock = clock;
    }

    @GetMapping("/office")
    String home(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("page", OfficeHomePage.of(
                work.now(), drawUpAdvances.waiting(today), yearOfActs.reminder(), OfficeRoles.has(OfficeRoles.DESK),
                today));
        return "ru/rodnik/office/web/home";
    }
}
