package ru.rodnik.office.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.rodnik.office.TariffBoard;
import ru.rodnik.office.TariffBoard.TariffRow;
import ru.rodnik.office.TariffBoard.VatRow;

/** Tariffs and rates; they come in by import, so that a price has one source. */
@Controller
public class TariffsController {

    private final TariffBoard board;
    private final Clock clock;

    TariffsController(TariffBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    /** What the page shows; {@code today} tells the rows in force. */
    public record TariffsPage(LocalDate today, List<TariffRow> tariffs, List<VatRow> vatRates) {

        public boolean inForce(LocalDate from, LocalDate to) {
            return !from.isAfter(today) && (to == null || !to.isBefore(today));
        }
    }

    @GetMapping("/office/tariffs")
    @Transactional(readOnly = true)
    String show(Model model) {
        model.addAttribute("page", new TariffsPage(LocalDate.now(clock), board.tariffs(), board.vatRates()));
        return "ru/rodnik/office/web/tariffs";
    }
}
