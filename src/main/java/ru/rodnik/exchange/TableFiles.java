package ru.rodnik.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import ru.rodnik.exchange.RegisterColumns.Named;
import ru.rodnik.reporting.ReportColumn;
import ru.rodnik.reporting.SteadyXlsx;
import ru.rodnik.reporting.StreamedWorkbook;
import ru.rodnik.shared.Csv;

/** Tables of any length as CSV and as workbooks, written while their rows come; the same rows give the same bytes. */
final class TableFiles {

    private TableFiles() {}

    /** Puts sheets into a workbook. */
    @FunctionalInterface
    interface Sheets {
        void into(StreamedWorkbook book) throws IOException;
    }

    /** @param date what the file says it was made on */
    static void workbook(OutputStream out, LocalDate date, Sheets sheets) throws IOException {
        var draft = Files.createTempFile("rodnik-register-", ".xlsx");
        try {
            try (var book = new StreamedWorkbook(Files.newOutputStream(draft))) {
                sheets.into(book);
            }
            SteadyXlsx.copy(draft, out, date);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static <T> void sheet(
            StreamedWorkbook book, String name, List<ReportColumn<T>> columns, Consumer<Consumer<T>> each)
            throws IOException {
        var rows = book.sheet(name, columns);
        each.accept(row -> unchecked(() -> rows.add(row)));
        rows.finish();
    }

    static <T> void csv(List<Named<T>> columns, OutputStream out, Consumer<Consumer<T>> each)
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
