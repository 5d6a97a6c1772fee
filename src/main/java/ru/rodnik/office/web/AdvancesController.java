package ru.rodnik.office.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.access.StaffRole;
import ru.rodnik.office.AdvanceBoard;
import ru.rodnik.payments.DrawUpAdvances;
import ru.rodnik.ui.Format;

/** Advances that wait for their счёт-фактура, until when and for what; those that may be drawn up, in a set. */
@Controller
@RequestMapping(AdvancesPage.PATH)
class AdvancesController {

    private static final StaffRole[] DRAWING_UP = {StaffRole.BILLING, StaffRole.ACCOUNTANT, StaffRole.ADMIN};

    private final AdvanceBoard board;
    private final DrawUpAdvances drawUpAdvances;
    private final Clock clock;

    AdvancesController(AdvanceBoard board, DrawUpAdvances drawUpAdvances, Clock clock) {
        this.board = board;
        this.drawUpAdvances = drawUpAdvances;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("page", AdvancesPage.of(board.waiting(today), OfficeRoles.has(DRAWING_UP), today));
        return "ru/rodnik/office/web/advances";
    }

    @PostMapping
    String drawUp(RedirectAttributes notes) {
        OfficeRoles.need(DRAWING_UP);
        int drawnUp = drawUpAdvances.drawUp(LocalDate.now(clock));
        notes.addFlashAttribute("note", drawnUp == 0
                ? "Выставлять нечего: готовых авансов нет."
                : "Выставлено: " + Format.plural(drawnUp, "счёт-фактура", "счёта-фактуры", "счетов-фактур") + ".");
        return "redirect:" + AdvancesPage.PATH;
    }
}
