package ru.rodnik.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.form.FormSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.form.Reconciliation.Account;
import ru.rodnik.documents.form.Reconciliation.Half;
import ru.rodnik.documents.form.Reconciliation.Operation;
import ru.rodnik.documents.form.Reconciliation.TheirLine;
import ru.rodnik.print.PdfReader;
import ru.rodnik.print.Sample;
import ru.rodnik.shared.Money;

/** September and October of a housing company that owed 12 500.30 before. */
class ReconciliationFormTests {

    private static final Account SUPPLY = new Account(
            "120-В",
            "договору № 120-В от 01.02.2024",
            Money.of("12500.30"),
            List.of(
                    paid("2026-09-07", "Оплата (п/п № 44 от 07.09.2026)", "60000.00"),
                    charged("2026-09-30", "Оказание услуг (акт № 1111 от 30.09.2026)", "98000.00"),
                    paid("2026-10-05", "Оплата (п/п № 45 от 05.10.2026)", "50000.00"),
                    charged("2026-10-31", "Оказание услуг (акт № 1234 от 31.10.2026)", "124680.18")),
            List.of());

    private static Operation charged(String date, String document, String sum) {
        return new Operation(LocalDate.parse(date), document, Money.of(sum), Money.ZERO);
    }

    private static Operation paid(String date, String document, String sum) {
        return new Operation(LocalDate.parse(date), document, Money.ZERO, Money.of(sum));
    }

    private static Account account(String number, String contract, Money opening, List<Operation> operations) {
        return new Account(number, contract, opening, operations, List.of());
    }

    private static byte[] act(Account... accounts) {
        return act(null, accounts);
    }

    private static byte[] act(@Nullable Half theirs, Account... accounts) {
        return ReconciliationForm.pdf(new Reconciliation(
                "АС-56",
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 10, 31),
                UTILITY,
                HOUSING,
                List.of(accounts),
                theirs,
                HEAD,
                null,
                null));
    }

    @Test
    void balances_and_turnovers_add_up_to_the_debt_in_words() {
        var pdf = Sample.kept("reconciliation", act(SUPPLY));

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.text(pdf))
                .contains("Акт сверки № АС-56 от 20.11.2026", "за период с 01.09.2026 по 31.10.2026")
                .contains("Сальдо начальное на 01.09.2026 12 500,30", "Обороты за период 222 680,18 110 000,00")
                .contains("Сальдо конечное на 31.10.2026 125 180,48")
                .contains("на 31.10.2026 задолженность в пользу МУП «Тестводоканал» 125 180,48 руб.")
                .contains("(Сто двадцать пять тысяч сто восемьдесят рублей 48 копеек)")
                .contains("_______________ ООО «УК Тестовый дом» _______________");
    }

    @Test
    void an_advance_is_a_credit_balance_in_favour_of_the_other_side() {
        var account = account("7", "договору № 7 от 01.02.2024", Money.of("-100.00"), List.of(
                charged("2026-09-30", "Корректировка (КСФ № К-15 от 30.09.2026)", "-2783.54")));

        assertThat(PdfReader.text(Sample.kept("reconciliation-advance", act(account))))
                .contains("30.09.2026 Корректировка", "−2 783,54", "Обороты за период −2 783,54 0,00")
                .contains("задолженность в пользу ООО «УК Тестовый дом» 2 883,54 руб.");
    }

    @Test
    void nothing_owed_is_said_in_words() {
        var account = account("7", "договору № 7 от 01.02.2024", Money.ZERO, List.of());

        assertThat(PdfReader.text(act(account))).contains("на 31.10.2026 задолженность отсутствует");
    }

    @Test
    void several_contracts_have_their_balances_and_a_whole() {
        var drainage = account("121-К", "договору № 121-К от 01.02.2024", Money.of("-500.30"), List.of(
                charged("2026-10-31", "Оказание услуг (акт № 1300 от 31.10.2026)", "1000.00")));

        assertThat(PdfReader.text(Sample.kept("reconciliation-contracts", act(SUPPLY, drainage))))
                .contains("По договору № 121-К от 01.02.2024")
                .contains("Всего сальдо начальное на 01.09.2026 12 000,00")
                .contains("Всего обороты за период 223 680,18 110 000,00")
                .contains("Всего сальдо конечное на 31.10.2026 125 680,18");
    }

    @Test
    void three_years_go_over_pages_and_signatures_never_stand_alone() {
        var operations = IntStream.rangeClosed(1, 110)
                .mapToObj(i -> charged("2026-09-30", "Оказание услуг (акт № 1" + i + " от 30.09.2026)", "10.00"))
                .toList();
        var pages = PdfReader.pages(Sample.kept(
                "reconciliation-long", act(account("7", "договору № 7 от 01.02.2024", Money.ZERO, operations))));

        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("Дебет", "Кредит"));
        assertThat(pages.getLast()).contains("акт № 1110", "Обороты за период 1 100,00", "(подпись)");
    }

    @Test
    void penalties_stand_in_a_block_of_their_own_and_count() {
        var account = new Account("7", "договору № 7 от 01.02.2024", Money.ZERO,
                List.of(charged("2026-09-30", "Реализация (УПД № 1 от 30.09.2026)", "122.00")),
                List.of(charged("2026-09-30", "Пени (счёт № 9 от 30.09.2026)", "10.74")));

        assertThat(PdfReader.text(Sample.kept("reconciliation-penalties", act(account))))
                .contains("Пени, без НДС", "Итого пени 10,74 0,00", "Обороты за период 132,74 0,00")
                .contains("Сальдо конечное на 31.10.2026 132,74");
    }

    @Test
    void the_other_half_is_filled_from_the_other_sides_ledger() {
        var theirs = new Half(Money.of("-12500.30"), List.of(
                new TheirLine(null, charged("2026-09-07", "Списание 0000-000044", "60000.00")),
                new TheirLine(null, paid("2026-09-30", "Поступление 0000-000312", "98000.00"))));

        assertThat(PdfReader.text(Sample.kept("reconciliation-mirror", act(theirs, SUPPLY))))
                .contains("Сальдо начальное на 01.09.2026 12 500,30 Сальдо начальное на 01.09.2026 12 500,30")
                .contains("60 000,00 07.09.2026 Списание 0000-000044 60 000,00")
                .contains("Обороты за период 222 680,18 110 000,00 Обороты за период 60 000,00 98 000,00")
                .contains("задолженность в пользу МУП «Тестводоканал» 50 500,30 руб.");
    }
}
