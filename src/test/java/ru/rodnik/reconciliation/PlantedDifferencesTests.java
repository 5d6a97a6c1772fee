package ru.rodnik.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.rodnik.reconciliation.FindDifferences.Found;
import ru.rodnik.reconciliation.OwnParties.OwnContract;
import ru.rodnik.reconciliation.OwnParties.Parties;
import ru.rodnik.reconciliation.difference.Books;
import ru.rodnik.reconciliation.difference.Cause;
import ru.rodnik.reconciliation.difference.Difference;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.reconciliation.difference.LedgerLine.Kind;
import ru.rodnik.reconciliation.difference.PaperNumbers;
import ru.rodnik.reconciliation.theirs.LedgerFile;
import ru.rodnik.reconciliation.theirs.LedgerVerdict;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * Ten files of one subscriber for January to October 2026, each with differences planted: a УПД of 40 000.00 and more at
 * the end of each month (№ 1001 … 1010), the month before paid on the 12th (№ 101 … 110). What is found is what was
 * planted, nothing else, and it makes up the whole gap.
 */
class PlantedDifferencesTests {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);
    private static final String OPENING = "12500.30";

    private final List<LedgerLine> ours = new ArrayList<>();
    private final List<LedgerLine> otherContracts = new ArrayList<>();
    private final List<LedgerLine> otherDays = new ArrayList<>();
    private final List<LedgerLine> takenBack = new ArrayList<>();
    private final TheirBooks theirs = new TheirBooks(OPENING);
    private boolean allContracts = true;

    PlantedDifferencesTests() {
        for (int month = 1; month <= 10; month++) {
            var last = LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1);
            ours.add(line(Kind.SUPPLY, last, "100" + month, sumOf(month), "4417"));
            theirs.supplied(last, "100" + month, sumOf(month));
            ours.add(line(Kind.PAYMENT, LocalDate.of(2026, month, 13), "10" + month, "-" + sumOf(month - 1), "4417"));
            theirs.paid(LocalDate.of(2026, month, 12), "10" + month, sumOf(month - 1));
        }
    }

    private static String sumOf(int month) {
        return 40000 + month * 1371 + ".5" + month % 10;
    }

    private static LedgerLine line(Kind kind, LocalDate day, String number, String sum, String contract) {
        return new LedgerLine(0, day, kind, "№ " + number, PaperNumbers.of(number), Money.of(sum), contract, null);
    }

    private static LocalDate day(int day, int month) {
        return LocalDate.of(2026, month, day);
    }

    private Found found(byte[] file) {
        var own = new OwnContract(1, "4417");
        var contracts = List.of(own, new OwnContract(2, "4418"));
        var read = LedgerFile.read(file, new LedgerFile.Parties("9901000010", List.of("4417", "4418")));
        assertThat(read).isInstanceOf(LedgerVerdict.Readable.class);
        var ledger = ((LedgerVerdict.Readable) read).ledger();
        var books = new Books(Money.of(OPENING), ours, otherContracts, otherDays, takenBack);
        var found = FindDifferences.compare(books,
                new Parties(new SubscriberCode(101), "ООО «Ладья»", contracts, allContracts ? null : own, "9901000010"),
                ledger, FROM, TO);
        assertThat(found.comparison().explained()).as("%s", found.comparison().differences())
                .isEqualTo(found.comparison().gap());
        return found;
    }

    private void finds(byte[] file, Cause... planted) {
        var found = found(file);
        assertThat(found.comparison().differences()).extracting(Difference::cause).containsExactlyInAnyOrder(planted);
    }

    @Test
    void books_without_a_plant_agree_in_every_format() {
        finds(theirs.card());
        finds(theirs.table(false, "UTF-8"));
        finds(theirs.table(true, "windows-1251"));
        finds(theirs.act());
    }

    @Test
    void card_one_has_a_payment_that_never_came_and_a_paper_booked_twice() {
        theirs.paid(day(30, 10), "111", "7000.00").supplied(day(28, 2), "1002", sumOf(2));
        finds(theirs.card(), Cause.PAYMENT_NOT_RECEIVED, Cause.DUPLICATE);
    }

    @Test
    void card_two_has_a_paper_without_vat_and_a_mistyped_sum() {
        theirs.withoutVat("1003").without("105").paid(day(12, 5), "105", "45844.54");
        assertThat(sumOf(4)).isEqualTo("45484.54");
        finds(theirs.card(), Cause.VAT, Cause.TYPING_SUM);
    }

    @Test
    void card_three_has_a_paper_under_another_contract() {
        theirs.without("1006").add(day(30, 6), "1006", sumOf(6), "4418");
        finds(theirs.card(), Cause.OTHER_CONTRACT);
    }

    @Test
    void card_four_lacks_a_correction_and_penalties() {
        ours.add(line(Kind.CORRECTION, day(15, 7), "К-7", "-2440.00", "4417"));
        ours.add(line(Kind.PENALTY, day(20, 8), "9", "10.74", "4417"));
        finds(theirs.card(), Cause.CORRECTION_NOT_RECEIVED, Cause.PENALTY_NOT_RECEIVED);
    }

    @Test
    void table_five_has_a_paper_in_another_month_and_a_payment_on_the_wrong_side() {
        theirs.without("1004").supplied(day(5, 5), "1004", sumOf(4))
                .without("108").supplied(day(12, 8), "108", sumOf(7));
        finds(theirs.table(false, "UTF-8"), Cause.OTHER_PERIOD, Cause.WRONG_SIDE);
    }

    @Test
    void table_six_has_a_payment_we_took_back_and_another_sum() {
        ours.removeIf(one -> one.numbers().named().equals(Set.of("109")));
        takenBack.add(line(Kind.PAYMENT, day(13, 9), "109", "-" + sumOf(8), "4417"));
        theirs.without("1007").supplied(day(31, 7), "1007", "31000.00");
        finds(theirs.table(false, "windows-1251"), Cause.PAYMENT_NOT_ALLOCATED, Cause.OTHER_SUM);
    }

    @Test
    void table_seven_has_its_sides_as_we_have_them_and_a_mistyped_number() {
        theirs.without("1005").supplied(day(31, 5), "1050", sumOf(5));
        var found = found(theirs.table(true, "UTF-8"));
        assertThat(found.comparison().differences()).extracting(Difference::cause).containsExactly(Cause.TYPING_NUMBER);
        assertThat(found.notes()).anyMatch(note -> note.contains("как у нас"));
    }

    @Test
    void act_eight_has_a_payment_we_count_elsewhere_and_lacks_one() {
        allContracts = false;
        otherContracts.add(line(Kind.PAYMENT, day(21, 9), "112", "-9000.00", "4418"));
        theirs.paid(day(20, 9), "112", "9000.00").without("103");
        finds(theirs.act(), Cause.OTHER_CONTRACT, Cause.PAYMENT_NOT_IN_YOURS);
    }

    @Test
    void act_nine_opens_otherwise_and_has_a_paper_that_is_not_ours() {
        var books = new TheirBooks("12000.30");
        ours.forEach(
                one -> books.add(one.day(), one.numbers().named().iterator().next(), one.amount().toString(), "4417"));
        books.supplied(day(15, 9), "88", "777.00");
        finds(books.act(), Cause.OPENING, Cause.DOCUMENT_NOT_OURS);
    }

    @Test
    void act_ten_lacks_a_paper_and_has_a_payment_that_reached_us_in_november() {
        otherDays.add(line(Kind.PAYMENT, day(2, 11), "113", "-3000.00", "4417"));
        theirs.without("1008").paid(day(30, 10), "113", "3000.00");
        finds(theirs.act(), Cause.DOCUMENT_NOT_RECEIVED, Cause.OTHER_PERIOD);
    }
}
