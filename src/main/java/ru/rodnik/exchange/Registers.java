package ru.rodnik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Service;
import ru.rodnik.documents.MonthPapers.Selection;
import ru.rodnik.shared.BillingPeriod;

/** Registers of the whole utility for its own accounting, sent while they are made. */
@Service
public class Registers {

    private final RegisterFiles registerFiles;
    private final BookFiles bookFiles;

    Registers(RegisterFiles registerFiles, BookFiles bookFiles) {
        this.registerFiles = registerFiles;
        this.bookFiles = bookFiles;
    }

    /** What may be had. */
    public enum Kind {
        PAPERS_XLSX("xlsx"),
        PAPERS_CSV("csv"),
        LINES_CSV("csv");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }

        public String extension() {
            return extension;
        }
    }

    public void month(BillingPeriod month, Kind kind, OutputStream out) throws IOException {
        var everybody = new Selection(month, null, null);
        switch (kind) {
            case PAPERS_XLSX -> registerFiles.workbook(everybody, out);
            case PAPERS_CSV -> registerFiles.papersCsv(everybody, out);
            case LINES_CSV -> registerFiles.linesCsv(everybody, out);
        }
    }

    public void salesBookXlsx(Quarter quarter, OutputStream out) throws IOException {
        bookFiles.workbook(quarter, out);
    }

    public void salesBookCsv(Quarter quarter, OutputStream out) throws IOException {
        bookFiles.csv(quarter, out);
    }
}
