package ru.rodnik.office.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.access.StaffRole;
import ru.rodnik.documents.ReadinessDays;
import ru.rodnik.exchange.Quarter;
import ru.rodnik.exchange.Registers;
import ru.rodnik.exchange.UtilityArchives;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.office.PaperBoard;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;

/** The papers of a month: who is still without and why, the promised day, the archive, registers and the sales book. */
@Controller
@RequestMapping(PapersPage.PATH)
class PaperMonthController {

    private static final int PER_PAGE = 50;
    private static final StaffRole[] ACCOUNTING = {StaffRole.BILLING, StaffRole.ACCOUNTANT, StaffRole.ADMIN};
    private static final StaffRole[] PROMISING = {StaffRole.BILLING, StaffRole.ADMIN};

    private final PaperBoard board;
    private final ReadinessDays readinessDays;
    private final UtilityArchives archives;
    private final Registers registers;
    private final TakenRegisters taken;
    private final Clock clock;

    PaperMonthController(
            PaperBoard board, ReadinessDays readinessDays, UtilityArchives archives, Registers registers,
            TakenRegisters taken, Clock clock) {
        this.board = board;
        this.readinessDays = readinessDays;
        this.archives = archives;
        this.registers = registers;
        this.taken = taken;
        this.clock = clock;
    }

    @GetMapping("/months/{month}")
    @Transactional(readOnly = true)
    String show(@PathVariable String month, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", page(PapersController.month(month), page, Form.EMPTY));
        return "ru/rodnik/office/web/paperMonth";
    }

    /** The part that is asked for again while the archive is being made. */
    @GetMapping("/months/{month}/archive/progress")
    @Transactional(readOnly = true)
    String progress(@PathVariable String month, HttpServletResponse response, Model model) {
        var page = page(PapersController.month(month), 1, Form.EMPTY);
        if (!page.isPacking()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", page);
        return "ru/rodnik/office/web/archiveProgress";
    }

    private PaperMonthPage page(BillingPeriod month, int number, Form form) {
        var page = Math.clamp(number, 1, 100_000);
        var missing = board.missing(month, (page - 1L) * PER_PAGE, PER_PAGE);
        return new PaperMonthPage(
                month, LocalDate.now(clock), clock.getZone(), readinessDays.of(month), board.ready(month), missing,
                new Pager("Договоры", missing.isEmpty() ? 0 : missing.getFirst().total(), PER_PAGE, page,
                        PapersPage.PATH + "/months/" + month, Map.of()),
                archives.of(month), OfficeRoles.has(ACCOUNTING), OfficeRoles.has(PROMISING), form);
    }

    @PostMapping("/months/{month}/archive")
    String pack(@PathVariable String month, RedirectAttributes notes) {
        OfficeRoles.need(ACCOUNTING);
        var period = PapersController.month(month);
        if (!archives.start(period)) {
            notes.addFlashAttribute("note", "Архив не начат: он уже делается, или документов за месяц нет.");
        }
        return redirect(period);
    }

    @GetMapping("/months/{month}/archive.zip")
    void archive(@PathVariable String month, HttpServletResponse response) throws IOException {
        OfficeRoles.need(ACCOUNTING);
        var archive = archives.take(PapersController.month(month)).orElseThrow(UnknownToYou::new);
        response.setHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(archive.bytes()));
        Files.copy(archive.file(), OfficeDownloads.begin(
                response, archive.file().getFileName().toString(), OfficeDownloads.ZIP));
    }

    @GetMapping("/months/{month}/register.{kind:xlsx|csv}")
    void register(@PathVariable String month, @PathVariable String kind, HttpServletResponse response)
            throws IOException {
        send(month, kind.equals("xlsx") ? Registers.Kind.PAPERS_XLSX : Registers.Kind.PAPERS_CSV, "Реестр ", "",
                response);
    }

    @GetMapping("/months/{month}/lines.csv")
    void lines(@PathVariable String month, HttpServletResponse response) throws IOException {
        send(month, Registers.Kind.LINES_CSV, "Реестр ", " строки", response);
    }

    private void send(String month, Registers.Kind kind, String before, String after, HttpServletResponse response)
            throws IOException {
        OfficeRoles.need(ACCOUNTING);
        var period = PapersController.month(month);
        taken.record("month:" + period, kind.name());
        registers.month(period, kind, OfficeDownloads.begin(response, before + period + after + "." + kind.extension(),
                kind == Registers.Kind.PAPERS_XLSX ? OfficeDownloads.XLSX : OfficeDownloads.CSV));
    }

    @GetMapping("/sales-book/{quarter}.{kind:xlsx|csv}")
    void salesBook(@PathVariable String quarter, @PathVariable String kind, HttpServletResponse response)
            throws IOException {
        OfficeRoles.need(ACCOUNTING);
        var period = Quarter.parse(quarter).orElseThrow(UnknownToYou::new);
        taken.record("quarter:" + period, "SALES_BOOK");
        var name = "Книга продаж " + period + "." + kind;
        if (kind.equals("xlsx")) {
            registers.salesBookXlsx(period, OfficeDownloads.begin(response, name, OfficeDownloads.XLSX));
        } else {
            registers.salesBookCsv(period, OfficeDownloads.begin(response, name, OfficeDownloads.CSV));
        }
    }

    @PostMapping("/months/{month}/promise")
    @Transactional
    String promise(
            @PathVariable String month, @RequestParam(defaultValue = "") String day, Model model,
            RedirectAttributes notes) {
        OfficeRoles.need(PROMISING);
        var period = PapersController.month(month);
        if (!day.strip().matches("[1-9]|1[0-9]|2[0-8]")) {
            model.addAttribute("page", page(period, 1, Form.EMPTY.with("day", day)
                    .refuse("day", "Напишите число от 1 до " + ReadinessDays.LAST_DAY + ".")));
            return "ru/rodnik/office/web/paperMonth";
        }
        readinessDays.promise(period, Integer.parseInt(day.strip()));
        notes.addFlashAttribute("note",
                "Записано: начиная с месяца " + Months.withYear(period) + " документы обещаны к "
                        + day.strip() + " числу следующего.");
        return redirect(period);
    }

    private static String redirect(BillingPeriod month) {
        return "redirect:" + PapersPage.PATH + "/months/" + month;
    }
}
