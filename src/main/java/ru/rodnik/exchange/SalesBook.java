package ru.rodnik.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.PaperRegister;
import ru.rodnik.exchange.BookRow.Book;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.RecordRows;

/** What a quarter's papers enter in the books of VAT: supplies, advances, corrections, advances used up or given back. */
@Component
class SalesBook {

    private static final EnumSet<DocumentKind> ENTERED = EnumSet.of(
            DocumentKind.VAT_INVOICE, DocumentKind.UTD, DocumentKind.ADVANCE_VAT_INVOICE,
            DocumentKind.CORRECTION_INVOICE);

    private final PaperRegister register;
    private final JdbcClient sql;

    SalesBook(PaperRegister register, JdbcClient sql) {
        this.register = register;
        this.sql = sql;
    }

    private record Offset(
            String number, LocalDate date, String buyer, @Nullable String inn, @Nullable String kpp, Money gross,
            Money vat) {}

    /** Every entry of the quarter, papers in the order they were issued, then advances used up, then those given back. */
    @Transactional(readOnly = true)
    public void each(Quarter quarter, Consumer<BookRow> receiver) {
        register.eachDated(quarter.firstDay(), quarter.lastDay(), ENTERED,
                paper -> BookEntries.of(paper).forEach(receiver));
        Stream.concat(offsets(quarter).stream(), closings(quarter).stream())
                .forEach(offset -> receiver.accept(new BookRow(
                        Book.PURCHASES, BookEntries.ADVANCE_USED, null, offset.number(), offset.date(), 0, null, null,
                        offset.buyer(), offset.inn(), offset.kpp(), List.of(), List.of(), null, offset.gross(), null,
                        offset.vat())));
    }

    private List<Offset> offsets(Quarter quarter) {
        return offsets("""
                select a.full_number as number, a.date, s.name as buyer, s.inn, s.kpp, o.gross, o.vat
                  from documents.advance_offset_v o
                  join documents.document_v a on a.id = o.advance_id
                  join documents.document_v d on d.id = o.document_id
                  join registry.subscriber_v s on s.subscriber_code = o.subscriber_code
                 where d.date between :from and :to
                 order by d.date, d.id, a.date, a.id
                """, quarter);
    }

    private List<Offset> closings(Quarter quarter) {
        return offsets("""
                select a.full_number as number, a.date, s.name as buyer, s.inn, s.kpp, c.gross, c.vat
                  from documents.advance_closing_v c
                  join documents.document_v a on a.id = c.advance_id
                  join registry.subscriber_v s on s.subscriber_code = c.subscriber_code
                 where c.closed_on between :from and :to
                 order by c.closed_on, c.id
                """, quarter);
    }

    private List<Offset> offsets(String statement, Quarter quarter) {
        return sql.sql(statement)
                .param("from", quarter.firstDay()).param("to", quarter.lastDay())
                .query(RecordRows.of(Offset.class)).list();
    }
}
