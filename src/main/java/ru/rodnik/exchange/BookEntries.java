package ru.rodnik.exchange;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.RegisteredPaper;
import ru.rodnik.documents.RegisteredPaper.Line;
import ru.rodnik.documents.RegisteredPaper.Named;
import ru.rodnik.exchange.BookRow.Book;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.VatRate;

/** Which entries a paper makes in the books of VAT: one a rate; what a correction adds and takes off is never netted. */
final class BookEntries {

    static final String SUPPLY = "01";
    static final String ADVANCE = "02";
    static final String CHEAPER = "18";
    static final String ADVANCE_USED = "22";
    private static final int WITHOUT_VAT_INVOICE = 2;

    private BookEntries() {}

    /** None for a paper that is no счёт-фактура. */
    static List<BookRow> of(RegisteredPaper paper) {
        var status = paper.status();
        if (status != null && status == WITHOUT_VAT_INVOICE) {
            return List.of();
        }
        var rows = switch (paper.kind()) {
            case VAT_INVOICE, UTD -> entries(paper, paper.lines(), Book.SALES, SUPPLY);
            case ADVANCE_VAT_INVOICE -> entries(paper, paper.lines(), Book.SALES, ADVANCE);
            case CORRECTION_INVOICE -> correction(paper);
            case INVOICE, ACT, PENALTY_INVOICE -> List.<BookRow>of();
        };
        if (paper.revision() == 0) {
            return rows;
        }
        var both = new ArrayList<BookRow>();
        rows.forEach(row -> {
            both.add(row.takenBack());
            both.add(row);
        });
        return both;
    }

    private static List<BookRow> correction(RegisteredPaper paper) {
        var rows = new ArrayList<BookRow>();
        rows.addAll(entries(paper, paper.lines().stream().filter(line -> !line.gross().isNegative()).toList(),
                Book.SALES, SUPPLY));
        entries(paper, paper.lines().stream().filter(line -> line.gross().isNegative()).toList(), Book.PURCHASES,
                CHEAPER).forEach(row -> rows.add(positive(row)));
        return rows;
    }

    /** In the book of purchases a decrease stands above zero. */
    private static BookRow positive(BookRow row) {
        return new BookRow(
                row.book(), row.code(), row.additional(), row.number(), row.date(), row.revision(), row.revisedOn(),
                row.correction(), row.buyer(), row.inn(), row.kpp(), row.payments(), row.advances(), row.rate(),
                row.gross().negated(), row.net() == null ? null : row.net().negated(), row.vat().negated());
    }

    private static List<BookRow> entries(RegisteredPaper paper, List<Line> lines, Book book, String code) {
        var rows = new ArrayList<BookRow>();
        var byRate = lines.stream().collect(
                groupingBy(line -> Optional.ofNullable(line.vatRate()), LinkedHashMap::new,
                        java.util.stream.Collectors.toList()));
        byRate.forEach((rate, some) -> rows.add(row(paper, some, book, code, rate.orElse(null))));
        return rows;
    }

    private static BookRow row(
            RegisteredPaper paper, List<Line> lines, Book book, String code, @Nullable VatRate rate) {
        var corrects = paper.kind() == DocumentKind.CORRECTION_INVOICE && !paper.corrects().isEmpty()
                ? paper.corrects().getFirst()
                : null;
        var advance = paper.kind() == DocumentKind.ADVANCE_VAT_INVOICE;
        return new BookRow(
                book, code, additional(paper), corrects == null ? paper.number() : corrects.number(),
                corrects == null ? paper.date() : corrects.date(), paper.revision(), paper.revisedOn(),
                corrects == null ? null : new Named(paper.number(), paper.date()), paper.buyer(), paper.inn(),
                paper.kpp(),
                paper.payments(), paper.advances(), rate, Money.sum(lines.stream().map(Line::gross).toList()),
                advance ? null : Money.sum(lines.stream().map(Line::net).toList()),
                Money.sum(lines.stream().map(Line::vat).toList()));
    }

    /** An исправление made after its quarter goes into an additional sheet of that quarter. */
    private static @Nullable Quarter additional(RegisteredPaper paper) {
        var revisedOn = paper.revisedOn();
        var own = Quarter.containing(paper.date());
        return revisedOn == null || Quarter.containing(revisedOn).equals(own) ? null : own;
    }
}
