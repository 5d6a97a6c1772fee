package ru.rodnik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import ru.rodnik.documents.MonthPapers.Selection;
import ru.rodnik.documents.PaperRegister;
import ru.rodnik.documents.RegisteredPaper;
import ru.rodnik.exchange.RegisterColumns.Named;
import ru.rodnik.exchange.RegisterColumns.PaperLine;
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
        TableFiles.csv(RegisterColumns.PAPERS, out, rows -> register.each(selection, rows));
    }

    void linesCsv(Selection selection, OutputStream out) throws IOException {
        TableFiles.csv(RegisterColumns.LINES, out, rows -> lines(selection, rows));
    }

    void workbook(Selection selection, OutputStream out) throws IOException {
        TableFiles.workbook(out, selection.month().lastDay(), book -> {
            TableFiles.sheet(book, "Документы", RegisterColumns.heads(RegisterColumns.PAPERS),
                    rows -> register.each(selection, rows));
            TableFiles.sheet(book, "Строки", RegisterColumns.heads(RegisterColumns.LINES),
                    rows -> lines(selection, rows));
            var about = new LinkedHashMap<String, String>();
            about.put("Реестр документов", Months.withYear(selection.month()));
            about.put("Версия схемы", RegisterColumns.VERSION);
            about.put("Имена столбцов в CSV", String.join("; ",
                    RegisterColumns.PAPERS.stream().map(Named::name).toList()));
            book.about(about);
        });
    }

    private void lines(Selection selection, Consumer<PaperLine> rows) {
        register.each(selection, paper -> paper.lines().forEach(line -> rows.accept(new PaperLine(paper, line))));
    }
}
