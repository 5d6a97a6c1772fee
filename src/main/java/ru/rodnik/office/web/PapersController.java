package ru.rodnik.office.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.access.StaffRole;
import ru.rodnik.documents.DocumentPdf;
import ru.rodnik.documents.DocumentXml;
import ru.rodnik.documents.MarkPapers;
import ru.rodnik.documents.Paper;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.office.PaperBoard;
import ru.rodnik.reporting.Workbook;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;

/** «Документы» of the office: the registry of papers, and what is said of them: sent, signed. */
@Controller
@RequestMapping(PapersPage.PATH)
class PapersController {

    private static final int PER_PAGE = 50;
    private static final int ROWS_MOST = 100_000;
    static final StaffRole[] MARKERS = {StaffRole.BILLING, StaffRole.ACCOUNTANT, StaffRole.ADMIN};

    private final PaperBoard board;
    private final MarkPapers markPapers;
    private final DocumentPdf documentPdf;
    private final DocumentXml documentXml;
    private final Clock clock;

    PapersController(
            PaperBoard board, MarkPapers markPapers, DocumentPdf documentPdf, DocumentXml documentXml, Clock clock) {
        this.board = board;
        this.markPapers = markPapers;
        this.documentPdf = documentPdf;
        this.documentXml = documentXml;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@ModelAttribute("query") PapersQuery query, Model model) {
        model.addAttribute("page", page(query, Form.EMPTY.with("on", Format.date(LocalDate.now(clock)))));
        return "ru/rodnik/office/web/papers";
    }

    private PapersPage page(PapersQuery query, Form form) {
        var months = board.months();
        var filter = query.filter(months.isEmpty() ? null : months.getFirst());
        var lines = board.lines(
                filter, query.sortedBy(), query.down(), (query.pageOrFirst() - 1L) * PER_PAGE, PER_PAGE);
        var parts = PapersQuery.parts(filter);
        parts.put("sort", (query.down() ? "-" : "") + query.sortedBy().name());
        return new PapersPage(
                filter, query.sortedBy(), query.down(), months, lines,
                new Pager("Документы", lines.isEmpty() ? 0 : lines.getFirst().total(), PER_PAGE, query.pageOrFirst(),
                        PapersPage.PATH, parts),
                OfficeRoles.has(MARKERS), LocalDate.now(clock), clock.getZone(), form);
    }

    @PostMapping("/marks")
    String mark(
            @ModelAttribute("query") PapersQuery query, @ModelAttribute("form") MarkForm form, Model model,
            RedirectAttributes notes) {
        OfficeRoles.need(MARKERS);
        var judged = form.judged(LocalDate.now(clock));
        if (judged.isRefused()) {
            model.addAttribute("page", page(query, judged));
            return "ru/rodnik/office/web/papers";
        }
        var kind = form.kind().orElseThrow();
        int marked = markPapers.mark(
                kind, form.papers(), form.by().orElseThrow(), form.day().orElseThrow(), form.noteOrNone());
        notes.addFlashAttribute("note", marked == 0
                ? "Ничего не изменилось: это уже записано, или документы составлены позже этого дня."
                : (kind == Kind.SENT ? "Отправлено: " : "Подписано: ")
                        + Format.plural(marked, "документ", "документа", "документов") + ".");
        var parts = PapersQuery.parts(query.filter(null));
        parts.put("sort", (query.down() ? "-" : "") + query.sortedBy().name());
        parts.put("page", Integer.toString(query.pageOrFirst()));
        return "redirect:" + OfficeAddress.of(PapersPage.PATH, parts);
    }

    @GetMapping("/export.xlsx")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> excel(@ModelAttribute("query") PapersQuery query) {
        var months = board.months();
        var filter = query.filter(months.isEmpty() ? null : months.getFirst());
        var lines = board.lines(filter, query.sortedBy(), query.down(), 0, ROWS_MOST);
        var month = filter.month();
        var bytes = new Workbook()
                .sheet("Документы", PaperTable.of(clock.getZone()), lines)
                .about("Месяц", month == null ? "все" : Months.withYear(month))
                .about("Искали", filter.words().isEmpty() ? "—" : filter.words())
                .about("Строк", lines.size() + (lines.size() == ROWS_MOST ? ", больше в один файл не входит" : ""))
                .about("Сформировано", Format.moment(clock.instant(), clock.getZone()))
                .bytes();
        return OfficeDownloads.of(
                "Документы " + (month == null ? "за все месяцы" : month) + ".xlsx", OfficeDownloads.XLSX, bytes);
    }

    @GetMapping("/{id:\\d{1,18}}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return sent(documentPdf.of(id).orElseThrow(UnknownToYou::new), MediaType.APPLICATION_PDF);
    }

    @GetMapping("/{id:\\d{1,18}}/xml")
    ResponseEntity<byte[]> xml(@PathVariable long id) {
        return sent(documentXml.of(id).orElseThrow(UnknownToYou::new), MediaType.APPLICATION_XML);
    }

    private static ResponseEntity<byte[]> sent(Paper paper, MediaType type) {
        return OfficeDownloads.of(paper.fileName(), type, paper.bytes());
    }

    /** A month typed into an address, or 404. */
    static BillingPeriod month(String typed) {
        return BillingPeriod.parse(typed).orElseThrow(UnknownToYou::new);
    }
}
