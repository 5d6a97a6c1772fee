package ru.rodnik.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import ru.rodnik.documents.MonthPapers.Selection;
import ru.rodnik.documents.PaperRegister;
import ru.rodnik.documents.RegisteredPaper;
import ru.rodnik.exchange.RegisterColumns.Named;
import ru.rodnik.exchange.RegisterColumns.PaperLine;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.reporting.SteadyXlsx;
import ru.rodnik.reporting.StreamedWorkbook;
import ru.rodnik.shared.Csv;
import ru.rodnik.ui.Months;

/** The register of a month for 1C and others: papers and their lines, as CSV and as a workbook; the same bytes each time. */
@Component
class RegisterFiles {

    private final PaperRegister register;

    RegisterFiles(PaperRegister register) {
        this.register = register;
    }

    /** All three files into a pack. */
    void write(Selection selection, PackFiles target) throws IOException {
        var month = selection.month();
        target.put("Реестр " + month + ".csv", out -> papersCsv(selection, out));
        target.put("Реестр " + month + " строки.csv", out -> linesCsv(selection, out));
        target.put("Реестр " + month + ".xlsx", out -> workbook(selection, out));
    }

    void papersCsv(Selection selection, OutputStream out) throws IOException {
        csv(RegisterColumns.PAPERS, out, rows -> register.each(selection, rows));
    }

    void linesCsv(Selection selection, OutputStream out) throws IOException {
        csv(RegisterColumns.LINES, out, rows -> lines(selection, rows));
    }

    void workbook(Selection selection, OutputStream out) throws IOException {
        var draft = Files.createTempFile("rodnik-register-", ".xlsx");
        try {
            try (var book = new StreamedWorkbook(Files.newOutputStream(draft))) {
                sheet(book, "Документы", RegisterColumns.heads(RegisterColumns.PAPERS),
                        rows -> register.each(selection, rows));
                sheet(book, "Строки", RegisterColumns.heads(RegisterColumns.LINES), rows -> lines(selection, rows));
                var about = new LinkedHashMap<String, String>();
                about.put("Реестр документов", Months.withYear(selection.month()));
                about.put("Версия схемы", RegisterColumns.VERSION);
                about.put("Имена столбцов в CSV", String.join("; ",
                        RegisterColumns.PAPERS.stream().map(Named::name).toList()));
                book.about(about);
            }
            SteadyXlsx.copy(draft, out, selection.month().lastDay());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void lines(Selection selection, Consumer<PaperLine> rows) {
        register.each(selection, paper -> paper.lines().forEach(line -> rows.accept(new PaperLine(paper, line))));
    }

    private static <T> void sheet(
            StreamedWorkbook book, String name, List<ReportColumn<T>> columns, Consumer<Consumer<T>> each)
            throws IOException {
        var rows = book.sheet(name, columns);
        each.accept(row -> unchecked(() -> rows.add(row)));
        rows.finish();
    }

    private static <T> void csv(List<Named<T>> columns, OutputStream out, Consumer<Consumer<T>> each)
            throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        var csv = Csv.begin(text, columns.stream().map(Named::name).toList());
        each.accept(row -> unchecked(() -> csv.row(RegisterColumns.cells(columns, row))));
        text.flush();
    }

    private interface Step {
        void carryOut() throws IOException;
    }

    private static void unchecked(Step step) {
        try {
            step.carryOut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
