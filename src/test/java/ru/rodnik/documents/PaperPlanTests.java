package ru.rodnik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.DocumentKind.ACT;
import static ru.rodnik.documents.DocumentKind.CORRECTION_INVOICE;
import static ru.rodnik.documents.DocumentKind.INVOICE;
import static ru.rodnik.documents.DocumentKind.UTD;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;
import static ru.rodnik.documents.PaperSet.PAIR;
import static ru.rodnik.documents.PaperSet.UTD_WITHOUT_VAT_INVOICE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.documents.PaperFacts.ChargedRow;
import ru.rodnik.documents.PaperFacts.LineRow;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** December 2026 of a shop that was charged 100 m³ of cold water and 150 m³ of wastewater for November. */
class PaperPlanTests {

    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final BillingPeriod DECEMBER = BillingPeriod.of("2026-12");
    private static final LineRow OF_DECEMBER = row("COLD_WATER", null, "48.00", "90", "4320.00", "950.40");

    private static final List<ChargedRow> BEFORE = List.of(
            charged("COLD_WATER", NOVEMBER, "48.00", "100", "4800.00", "1056.00"),
            charged("WASTEWATER", NOVEMBER, "27.30", "150", "4095.00", "900.90"));

    @Test
    void a_month_is_documented_by_what_the_setting_names() {
        var plan = PaperPlan.of(DECEMBER, List.of(OF_DECEMBER), List.of(), List.of());
        assertThat(kinds(plan, PAIR)).containsExactly(ACT, VAT_INVOICE, INVOICE);
        assertThat(kinds(plan, PaperSet.UTD)).containsExactly(UTD, INVOICE);
        assertThat(kinds(plan, PaperSet.ACT)).containsExactly(ACT, INVOICE);
        var plain = plan.papers(setting(UTD_WITHOUT_VAT_INVOICE, CorrectionForm.INVOICE)).getFirst();
        assertThat(plain.kind()).isEqualTo(UTD);
        assertThat(plain.series()).isEqualTo("ACT");
        assertThat(plan.papers(setting(PaperSet.UTD, CorrectionForm.INVOICE)).getFirst().series())
                .isEqualTo("VAT_INVOICE");
    }

    @Test
    void a_correction_names_the_line_it_changes_by_its_number_on_the_original() {
        var correction = correction(CorrectionForm.INVOICE, original(VAT_INVOICE, null),
                row("WASTEWATER", NOVEMBER, "27.30", "-10", "-273.00", "-60.06"));
        assertThat(correction.status()).isNull();
        assertThat(correction.corrects()).isEqualTo(7);
        assertThat(correction.changes()).containsExactly(new Related(VAT_INVOICE, "41", day("2026-11-30")));
        assertThat(correction.corrections()).singleElement().satisfies(line -> {
            assertThat(line.lineInOriginal()).isEqualTo(2);
            assertThat(line.before().volume()).isEqualTo(CubicMetres.of("150"));
            assertThat(line.after().gross()).isEqualTo(Money.of("4662.84"));
        });
    }

    @Test
    void of_an_increase_and_a_decrease_nothing_is_netted() {
        var correction = correction(CorrectionForm.UNIVERSAL, original(UTD, 1),
                row("COLD_WATER", NOVEMBER, "48.00", "5", "240.00", "52.80"),
                row("WASTEWATER", NOVEMBER, "27.30", "-10", "-273.00", "-60.06"));
        assertThat(correction.status()).isEqualTo(1);
        assertThat(correction.sum().gross()).isEqualTo(Money.of("-40.26"));
        assertThat(correction.corrections()).extracting(line -> line.difference().gross())
                .containsExactly(Money.of("292.80"), Money.of("-333.06"));
    }

    @Test
    void a_price_that_changed_is_one_line_with_both_prices() {
        var correction = correction(CorrectionForm.INVOICE, original(VAT_INVOICE, null),
                row("COLD_WATER", NOVEMBER, "48.00", "-100", "-4800.00", "-1056.00"),
                row("COLD_WATER", NOVEMBER, "50.00", "100", "5000.00", "1100.00"));
        assertThat(correction.corrections()).singleElement().satisfies(line -> {
            assertThat(line.lineInOriginal()).isEqualTo(1);
            assertThat(line.price()).isEqualTo(Price.of("48.00"));
            assertThat(line.priceAfter()).isEqualTo(Price.of("50.00"));
            assertThat(line.difference().gross()).isEqualTo(Money.of("244.00"));
            assertThat(line.difference().volume()).isEqualTo(CubicMetres.ZERO);
        });
    }

    @Test
    void the_buyer_is_asked_to_agree_to_another_volume_and_told_of_another_price() {
        var volume = row("COLD_WATER", NOVEMBER, "48.00", "5", "240.00", "52.80");
        var price = new LineRow[] {
                row("COLD_WATER", NOVEMBER, "48.00", "-100", "-4800.00", "-1056.00"),
                row("COLD_WATER", NOVEMBER, "50.00", "100", "5000.00", "1100.00")
        };
        assertThat(correction(CorrectionForm.UNIVERSAL, original(UTD, 1), volume).told()).isFalse();
        assertThat(correction(CorrectionForm.UNIVERSAL, original(UTD, 1), price).told()).isTrue();
        assertThat(correction(CorrectionForm.INVOICE, original(UTD, 1), price).told()).isFalse();
    }

    @Test
    void the_buyer_is_told_when_readings_replace_an_estimate_and_asked_when_that_is_changed_again() {
        var trueUp = row("WASTEWATER", NOVEMBER, "27.30", "-10", "-273.00", "-60.06");
        assertThat(told(trueUp, true, false)).isTrue();
        assertThat(told(trueUp, true, true)).isFalse();
        assertThat(told(trueUp, false, false)).isFalse();
    }

    private static boolean told(LineRow change, boolean estimated, boolean corrected) {
        var water = new ChargedRow(1, "COLD_WATER", NOVEMBER, Price.of("48.00"), CubicMetres.of("100"),
                Money.of("4800.00"), Money.of("1056.00"), Money.of("5856.00"), estimated, corrected);
        return PaperPlan.of(DECEMBER, List.of(change), List.of(original(UTD, 1)), List.of(water, BEFORE.getLast()))
                .papers(setting(PAIR, CorrectionForm.UNIVERSAL)).getFirst().told();
    }

    @Test
    void several_originals_are_corrected_by_one_paper_that_names_them_all() {
        var october = new OriginalPaper(5, VAT_INVOICE, null, "30", day("2026-10-31"), OCTOBER, 1, day("2026-11-09"),
                List.of(line("COLD_WATER", OCTOBER)));
        var plan = PaperPlan.of(DECEMBER, List.of(
                row("COLD_WATER", OCTOBER, "48.00", "-1", "-48.00", "-10.56"),
                row("COLD_WATER", NOVEMBER, "48.00", "2", "96.00", "21.12")),
                List.of(october, original(VAT_INVOICE, null)), BEFORE);
        var correction = plan.papers(setting(PAIR, CorrectionForm.INVOICE)).getFirst();
        assertThat(correction.changes()).containsExactly(
                new Related(VAT_INVOICE, "30", day("2026-10-31"), 1, day("2026-11-09")),
                new Related(VAT_INVOICE, "41", day("2026-11-30")));
        assertThat(correction.corrections()).extracting(CorrectionLine::original)
                .containsExactly(correction.changes().get(0), correction.changes().get(1));
    }

    @Test
    void what_had_no_vat_invoice_is_corrected_among_the_acts() {
        var correction = correction(CorrectionForm.UNIVERSAL, original(ACT, null),
                row("WASTEWATER", NOVEMBER, "27.30", "-10", "-273.00", "-60.06"));
        assertThat(correction.kind()).isEqualTo(CORRECTION_INVOICE);
        assertThat(correction.status()).isEqualTo(2);
        assertThat(correction.series()).isEqualTo("ACT");
    }

    @Test
    void a_month_that_was_on_no_paper_is_supplied_late_and_corrected_there_afterwards() {
        var late = row("COLD_WATER", OCTOBER, "48.00", "4", "192.00", "42.24");
        var supplied = PaperPlan.of(NOVEMBER, List.of(late), List.of(), List.of()).supplied();
        assertThat(supplied).singleElement().satisfies(line -> assertThat(line.suppliedIn()).isEqualTo(OCTOBER));
        var novembers = new OriginalPaper(9, UTD, 1, "44", day("2026-11-30"), NOVEMBER, null, null, supplied);
        var plan = PaperPlan.of(DECEMBER, List.of(row("COLD_WATER", OCTOBER, "48.00", "1", "48.00", "10.56")),
                List.of(novembers), List.of(charged("COLD_WATER", OCTOBER, "48.00", "4", "192.00", "42.24")));
        assertThat(plan.supplied()).isEmpty();
        assertThat(plan.changes()).singleElement()
                .satisfies(change -> assertThat(change.line().lineInOriginal()).isEqualTo(1));
    }

    @Test
    void an_advance_pays_no_more_than_what_is_left_to_pay() {
        var plan = PaperPlan.of(DECEMBER,
                List.of(OF_DECEMBER, row("WASTEWATER", NOVEMBER, "27.30", "-10", "-273.00", "-60.06")),
                List.of(original(VAT_INVOICE, null)), BEFORE);
        assertThat(plan.dueForSupply()).isEqualTo(Money.of("4937.34"));
    }

    private static PlannedPaper correction(CorrectionForm form, OriginalPaper original, LineRow... rows) {
        return PaperPlan.of(DECEMBER, List.of(rows), List.of(original), BEFORE)
                .papers(setting(PAIR, form)).getFirst();
    }

    private static OriginalPaper original(DocumentKind kind, @Nullable Integer status) {
        return new OriginalPaper(7, kind, status, "41", day("2026-11-30"), NOVEMBER, null, null,
                List.of(line("COLD_WATER", NOVEMBER), line("WASTEWATER", NOVEMBER)));
    }

    private static Line line(String service, BillingPeriod month) {
        return new Line(service, month, null, CubicMetres.of("1"), Price.of("48.00"), VatRate.of("22"), Money.ZERO,
                Money.ZERO, Money.ZERO);
    }

    private static LineRow row(
            String service, @Nullable BillingPeriod late, String price, String volume, String net, String vat) {
        return new LineRow(1, 101, service, late, Price.of(price), VatRate.of("22"), CubicMetres.of(volume),
                Money.of(net), Money.of(vat), Money.of(net).plus(Money.of(vat)));
    }

    private static ChargedRow charged(
            String service, BillingPeriod month, String price, String volume, String net, String vat) {
        return new ChargedRow(1, service, month, Price.of(price), CubicMetres.of(volume), Money.of(net), Money.of(vat),
                Money.of(net).plus(Money.of(vat)), false, false);
    }

    private static List<DocumentKind> kinds(PaperPlan plan, PaperSet set) {
        return plan.papers(setting(set, CorrectionForm.INVOICE)).stream().map(PlannedPaper::kind).toList();
    }

    private static PaperSetting setting(PaperSet set, CorrectionForm form) {
        var usual = PaperSetting.USUAL;
        return new PaperSetting(usual.validFrom(), set, usual.delivery(), null, null, null, form, null, true, null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
