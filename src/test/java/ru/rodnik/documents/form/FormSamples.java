package ru.rodnik.documents.form;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.form.ServiceAct.Reading;
import ru.rodnik.documents.form.VatInvoice.Correction;
import ru.rodnik.print.BankDetails;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/** October of a housing company: 1250.5 m³ of water and 1180.25 m³ of sewage, 124 680.18 with tax. */
final class FormSamples {

    static final Party UTILITY = new Party(
            "МУП «Тестводоканал»",
            "9901000010",
            "990101001",
            "1179900000011",
            "000001, Тестовая обл., г. Тестоград, ул. Водопроводная, д. 1",
            "+7 (000) 000-00-01");
    static final Party HOUSING = new Party(
            "ООО «УК Тестовый дом»",
            "9902000020",
            "990201001",
            "1169900000022",
            "000002, Тестовая обл., г. Тестоград, ул. Домовая, д. 2, офис 3",
            null);
    static final BankDetails BANK = new BankDetails(
            "ТЕСТОВЫЙ БАНК (АО) г. Тестоград", "049900601", "30101810200000000601", "40702810400000000001");
    static final Signer HEAD = Signer.of("Заместитель директора по сбыту", "Иванова А.П.");
    static final Signer ACCOUNTANT = Signer.of("Главный бухгалтер", "Сидорова М.И.");
    static final String BASIS =
            "Единый договор холодного водоснабжения и водоотведения № 120-В от 01.02.2024, код абонента 1203";

    static final FormLine WATER = line(
            "Холодное водоснабжение (питьевая вода), октябрь 2026 г.", "1250.5", "45.18", "56497.59", "12429.47");
    static final FormLine SEWAGE =
            line("Водоотведение, октябрь 2026 г.", "1180.25", "38.72", "45699.28", "10053.84");
    static final FormLine LESS_WATER =
            line("Холодное водоснабжение, перерасчет за сентябрь 2026 г.", "-50.5", "45.18", "-2281.59", "-501.95");
    static final List<FormLine> OCTOBER = List.of(WATER, SEWAGE);

    private FormSamples() {}

    /** The счёт-фактура of that month, as a счёт-фактура of its own or within a УПД. */
    static VatInvoice october(String number, LocalDate date, @Nullable Correction correction, List<FormLine> lines) {
        return new VatInvoice(
                number, date, correction, UTILITY, HOUSING, List.of("№ 45 от 05.10.2026"),
                List.of("Универсальный передаточный документ, № 1234 от 31.10.2026"), List.of("№ А-77 от 05.10.2026"),
                null, lines, true, HEAD, ACCOUNTANT);
    }

    /** Readings of so many houses; every seventh has no meter. */
    static List<Reading> readings(int houses) {
        return IntStream.rangeClosed(1, houses)
                .mapToObj(i -> new Reading(
                        "г. Тестоград, ул. Длинная Садовая, д. " + i,
                        "водоснабжение",
                        i % 7 == 0 ? "—" : "ХВС № 10" + i,
                        i % 7 == 0 ? null : CubicMetres.of("41519"),
                        i % 7 == 0 ? null : CubicMetres.of("41525.25"),
                        CubicMetres.of("6.25"), i % 7 == 0 ? "по среднему" : "по прибору"))
                .toList();
    }

    static FormLine line(String name, String volume, String price, String net, String vat) {
        return new FormLine(
                name,
                "113",
                "м3",
                CubicMetres.of(volume),
                Price.of(price),
                Money.of(net),
                VatRate.of("22"),
                Money.of(vat));
    }
}
