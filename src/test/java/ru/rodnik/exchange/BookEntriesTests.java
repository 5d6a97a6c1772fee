package ru.rodnik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.RegisteredPaper;
import ru.rodnik.documents.RegisteredPaper.Line;
import ru.rodnik.documents.RegisteredPaper.Named;
import ru.rodnik.exchange.BookRow.Book;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.VatRate;

/** Which papers stand in the books of VAT, under which codes (formats §9). */
class BookEntriesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Line SUPPLY = line("22", "100.00", "22.00", "122.00");

    @Test
    void a_supply_is_entered_under_01_with_the_advances_it_used_up() {
        var rows = BookEntries.of(paper(DocumentKind.VAT_INVOICE, null, 0, null, List.of(SUPPLY)));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.book()).isEqualTo(Book.SALES);
            assertThat(row.code()).isEqualTo("01");
            assertThat(row.gross()).isEqualTo(Money.of("122.00"));
            assertThat(row.net()).isEqualTo(Money.of("100.00"));
            assertThat(row.advances()).extracting(Named::number).containsExactly("3");
        });
    }

    @Test
    void each_rate_is_an_entry_of_its_own() {
        var rows = BookEntries.of(paper(DocumentKind.UTD, 1, 0, null,
                List.of(SUPPLY, line("20", "50.00", "10.00", "60.00"), SUPPLY)));
        assertThat(rows).extracting(BookRow::vat).containsExactly(Money.of("44.00"), Money.of("10.00"));
    }

    @Test
    void an_advance_is_entered_under_02_without_a_net_sum() {
        var rows = BookEntries.of(paper(DocumentKind.ADVANCE_VAT_INVOICE, null, 0, null, List.of(SUPPLY)));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("02");
            assertThat(row.net()).isNull();
            assertThat(row.payments()).extracting(Named::number).containsExactly("45");
        });
    }

    @Test
    void what_a_correction_adds_is_sold_and_what_it_takes_off_is_bought_and_they_are_not_netted() {
        var rows = BookEntries.of(paper(DocumentKind.CORRECTION_INVOICE, null, 0, null,
                List.of(line("22", "10.00", "2.20", "12.20"), line("22", "-30.00", "-6.60", "-36.60"))));
        assertThat(rows).extracting(BookRow::book).containsExactly(Book.SALES, Book.PURCHASES);
        assertThat(rows).extracting(BookRow::code).containsExactly("01", "18");
        assertThat(rows).extracting(BookRow::vat).containsExactly(Money.of("2.20"), Money.of("6.60"));
        assertThat(rows).extracting(BookRow::number).containsOnly("7");
        assertThat(rows).extracting(row -> row.correction() == null ? "" : row.correction().number())
                .containsOnly("12");
    }

    @Test
    void a_paper_that_is_no_invoice_is_not_entered() {
        for (var kind : List.of(DocumentKind.INVOICE, DocumentKind.ACT, DocumentKind.PENALTY_INVOICE)) {
            assertThat(BookEntries.of(paper(kind, null, 0, null, List.of(SUPPLY)))).isEmpty();
        }
        assertThat(BookEntries.of(paper(DocumentKind.UTD, 2, 0, null, List.of(SUPPLY)))).isEmpty();
    }

    @Test
    void a_revision_takes_the_first_issue_back_in_its_own_quarter() {
        var rows = BookEntries.of(
                paper(DocumentKind.VAT_INVOICE, null, 1, LocalDate.of(2026, 12, 31), List.of(SUPPLY)));
        assertThat(rows).extracting(BookRow::gross).containsExactly(Money.of("-122.00"), Money.of("122.00"));
        assertThat(rows).extracting(BookRow::additional).containsOnlyNulls();
    }

    @Test
    void a_revision_after_the_quarter_belongs_to_an_additional_sheet() {
        var rows = BookEntries.of(paper(DocumentKind.VAT_INVOICE, null, 1, LocalDate.of(2027, 1, 1), List.of(SUPPLY)));
        assertThat(rows).extracting(BookRow::additional).containsOnly(new Quarter(2026, 4));
    }

    private static Line line(String rate, String net, String vat, String gross) {
        return new Line(1, null, "Услуга", null, null, null, VatRate.of(rate), Money.of(net), Money.of(vat),
                Money.of(gross));
    }

    private static RegisteredPaper paper(
            DocumentKind kind, @Nullable Integer status, int revision, @Nullable LocalDate revisedOn,
            List<Line> lines) {
        return new RegisteredPaper(
                1, kind, "12", DAY, status, revision, revisedOn, BillingPeriod.of("2026-10"), DAY, "4417", null, 101,
                "ООО «Ладья»", null, null, Money.ZERO, Money.ZERO, Money.ZERO, null, List.of(new Named("7", DAY)),
                List.of(new Named("45", DAY)), List.of(new Named("3", DAY)), "code", Sha256.ofText(""), null, null,
                lines);
    }
}
