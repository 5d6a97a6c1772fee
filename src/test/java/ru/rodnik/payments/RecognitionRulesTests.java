package ru.rodnik.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.rodnik.payments.RecognitionRules.Candidate;
import ru.rodnik.payments.RecognitionRules.Invoice;
import ru.rodnik.payments.RecognitionRules.NamedInvoice;
import ru.rodnik.payments.RecognitionRules.Recognition;
import ru.rodnik.payments.RecognitionRules.Recognition.Recognised;
import ru.rodnik.payments.RecognitionRules.Recognition.Unrecognised;

/** A shop with one contract, a chain with two, and payers who are strangers (formats §11). */
class RecognitionRulesTests {

    private static final String SHOP_INN = "6300000016";
    private static final String CHAIN_INN = "6300000023";
    private static final String STRANGER_INN = "7700000000";
    private static final Candidate SHOP = new Candidate(1, "101-В/2026", 101, SHOP_INN);
    private static final Candidate CHAIN = new Candidate(2, "202-В/2026", 202, CHAIN_INN);
    private static final Candidate CHAIN_TOO = new Candidate(3, "202-В/2026-2", 202, CHAIN_INN);
    private static final Invoice INVOICE = new Invoice(3, 45, LocalDate.of(2026, 10, 31));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Оплата по договору № 101-В/2026 от 01.02.2026 за октябрь | 101-В/2026",
            "опл. дог.101-В/2026, в т.ч. НДС 22% - 10.00 | 101-В/2026",
            "по договору холодного водоснабжения № 101-B/2026. НДС | 101-В/2026",
            "по контракту N 101 - нет, договор 7 | 101,7",
            "за воду по договору от 05.02.2026 | ''",
            "Договор, счет № 45 | ''",
            "расчет по договорам | ''"})
    void contracts_are_named_in_many_ways(String purpose, String numbers) {
        assertThat(String.join(",", RecognitionRules.read(purpose).contracts())).isEqualTo(numbers);
    }

    @Test
    void a_bill_is_named_with_its_day_or_without_and_a_tax_invoice_is_none() {
        assertThat(RecognitionRules.read("Оплата по счету № 45 от 31.10.2026 за воду").invoices())
                .containsExactly(new NamedInvoice(45, LocalDate.of(2026, 10, 31)));
        assertThat(RecognitionRules.read("сч.45 и счет на оплату 46").invoices())
                .containsExactly(new NamedInvoice(45, null), new NamedInvoice(46, null));
        assertThat(RecognitionRules.read("счет-фактура № 45, расчетный счет 40702810000000000001").invoices())
                .isEmpty();
        assertThat(RecognitionRules.read("договор № 5, код абонента 101. л/с 202").codes()).containsExactly(101, 202);
    }

    @Test
    void the_contract_named_wins_whoever_pays() {
        assertThat(of(STRANGER_INN, "по договору 101-в/2026", SHOP)).isEqualTo(new Recognised(1));
        assertThat(of(CHAIN_INN, "дог. № 202-В/2026-2", CHAIN, CHAIN_TOO)).isEqualTo(new Recognised(3));
    }

    @Test
    void a_subscriber_who_names_the_contract_of_another_is_asked() {
        assertThat(of(SHOP_INN, "договор № 202-В/2026", SHOP, CHAIN)).isEqualTo(
                new Unrecognised("договор 202-В/2026 другого абонента, а плательщик сам абонент"));
        assertThat(of(CHAIN_INN, "договоры 202-В/2026, договор 202-В/2026-2", CHAIN, CHAIN_TOO))
                .isEqualTo(new Unrecognised("в назначении названо несколько договоров: 202-В/2026, 202-В/2026-2"));
    }

    @Test
    void a_bill_named_tells_which_of_the_payer_s_contracts() {
        assertThat(of(CHAIN_INN, "по счету 45", CHAIN, CHAIN_TOO)).isEqualTo(new Recognised(3));
        assertThat(of(STRANGER_INN, "по счету 45 от 31.10.2026")).isEqualTo(new Recognised(3));
        assertThat(of(STRANGER_INN, "по счету 45")).isInstanceOf(Unrecognised.class);
    }

    @Test
    void a_subscriber_code_tells_where_it_leads_to_one_contract() {
        assertThat(of(null, "за воду, код абонента 101", SHOP)).isEqualTo(new Recognised(1));
        assertThat(of(null, "за воду, код абонента 202", CHAIN, CHAIN_TOO)).isInstanceOf(Unrecognised.class);
    }

    @Test
    void the_payer_alone_tells_when_he_has_one_contract() {
        assertThat(of(SHOP_INN, "за воду", SHOP)).isEqualTo(new Recognised(1));
        assertThat(of(CHAIN_INN, "за воду", CHAIN, CHAIN_TOO)).isEqualTo(
                new Unrecognised("у плательщика несколько договоров (2), договор в назначении не назван"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Возврат займа", "по договору № 999"})
    void what_cannot_be_told_says_why(String purpose) {
        assertThat(of(STRANGER_INN, purpose)).isEqualTo(new Unrecognised(
                "плательщик с ИНН 7700000000 не абонент, "
                        + (purpose.contains("999") ? "договора 999 нет" : "договор в назначении не назван")));
    }

    private static Recognition of(@Nullable String inn, String purpose, Candidate... candidates) {
        return RecognitionRules.recognise(inn, RecognitionRules.read(purpose), List.of(candidates), List.of(INVOICE));
    }
}
