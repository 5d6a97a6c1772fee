package ru.rodnik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import ru.rodnik.exchange.BookRow.Book;

/** The books of VAT of a quarter as a workbook, a sheet a book, and as CSV. */
@Component
class BookFiles {

    private final SalesBook salesBook;

    BookFiles(SalesBook salesBook) {
        this.salesBook = salesBook;
    }

    void csv(Quarter quarter, OutputStream out) throws IOException {
        TableFiles.csv(BookColumns.ALL, out, rows -> salesBook.each(quarter, rows));
    }

    void workbook(Quarter quarter, OutputStream out) throws IOException {
        TableFiles.workbook(out, quarter.lastDay(), book -> {
            for (var one : Book.values()) {
                TableFiles.sheet(book, one.words(), RegisterColumns.heads(BookColumns.ALL),
                        rows -> salesBook.each(quarter, row -> {
                            if (row.book() == one) {
                                rows.accept(row);
                            }
                        }));
            }
            var about = new LinkedHashMap<String, String>();
            about.put("Книга продаж", quarter.words());
            about.put("Версия схемы", RegisterColumns.VERSION);
            about.put("Книга покупок", "Только то, что следует из документов абонентам: коды 18 и 22.");
            book.about(about);
        });
    }
}
