package ru.rodnik.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.Method;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * Everything a paper prints, as it was on the day of the paper; kept as canonical JSON with its hash. What is not there
 * is not written, so that papers from before a property existed read like papers without it.
 *
 * @param number as it is printed, with its mask
 * @param lines what was supplied; none on a correction
 * @param corrections what changed in earlier months; on a correction alone
 * @param volumes of each premises with the readings behind them; on an act or УПД alone
 * @param dueOn when it is to be paid; on a счёт alone
 * @param related the papers it names: of a счёт-фактура the act, of a correction the papers it changes
 * @param status of a УПД, and of a correction that changes one: 1 with the tax document, 2 without
 * @param revision which исправление this is, line 1а; 0 the paper as first issued
 * @param revisedOn the day of the исправление
 * @param payments the orders by which an advance was paid, line 5
 * @param advances the advance счета-фактуры this supply uses up, line 5б
 * @param reason the paper a correction rests on
 * @param extras what the buyer's own system wants to find in the XML
 * @param amounts what a paper is for that is no supply: an advance, penalties
 * @param told whether a УКД tells the buyer of what follows from the contract or a tariff order; else he is asked to agree
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PaperContent(
        DocumentKind kind,
        String number,
        LocalDate date,
        LocalDate issuedOn,
        BillingPeriod period,
        Utility utility,
        Buyer buyer,
        ContractOnPaper contract,
        List<Line> lines,
        List<CorrectionLine> corrections,
        List<VolumeLine> volumes,
        Money net,
        Money vat,
        Money gross,
        @Nullable LocalDate dueOn,
        List<Related> related,
        String verifyCode,
        @Nullable Integer status,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int revision,
        @Nullable LocalDate revisedOn,
        List<PaymentOrder> payments,
        List<Related> advances,
        @Nullable BasisPaper reason,
        List<Extra> extras,
        List<Amount> amounts,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean told) {

    PaperContent {
        lines = orNone(lines);
        corrections = orNone(corrections);
        volumes = orNone(volumes);
        related = orNone(related);
        payments = orNone(payments);
        advances = orNone(advances);
        extras = orNone(extras);
        amounts = orNone(amounts);
    }

    /** A property that is not written down comes as null. */
    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** The same paper with the requisites as they are now: an исправление. */
    PaperContent revised(int number, LocalDate on, Buyer nowBuyer, ContractOnPaper nowContract, String code) {
        return new PaperContent(
                kind, this.number, date, on, period, utility, nowBuyer, nowContract, lines, corrections, volumes, net,
                vat,
                gross, dueOn, related, code, status, number, on, payments, advances, reason, extras, amounts,
                told);
    }

    /** What corrections add, kept apart from what they take off (never netted). */
    Sum increases() {
        return sum(corrections.stream().map(CorrectionLine::difference)
                .filter(difference -> !difference.gross().isNegative()).toList());
    }

    /** What corrections take off, below zero. */
    Sum decreases() {
        return sum(corrections.stream().map(CorrectionLine::difference)
                .filter(difference -> difference.gross().isNegative()).toList());
    }

    private static Sum sum(List<Sum> sums) {
        return sums.stream().reduce(Sum.ZERO, Sum::plus);
    }

    /** The seller with its bank, on the day of the paper. */
    record Utility(
            String name,
            String shortName,
            String inn,
            String kpp,
            String ogrn,
            String address,
            String phone,
            String bankName,
            String bik,
            String account,
            String correspondentAccount,
            String director,
            String chiefAccountant) {}

    record Buyer(
            int code,
            String kind,
            String name,
            String shortName,
            @Nullable String inn,
            @Nullable String kpp,
            @Nullable String ogrn,
            String legalAddress,
            @Nullable String postalAddress,
            @Nullable String phone) {}

    record ContractOnPaper(
            String number, @Nullable LocalDate signedOn, String priceBasis, @Nullable String governmentContractId) {}

    /** @param correctedPeriod the earlier month it was supplied in, where it is charged late */
    record Line(
            String service,
            BillingPeriod suppliedIn,
            @Nullable BillingPeriod correctedPeriod,
            CubicMetres volume,
            Price price,
            VatRate vatRate,
            Money net,
            Money vat,
            Money gross) {}

    /**
     * One service of one earlier month: before, after, and the difference, which is what counts.
     *
     * @param price before
     * @param priceAfter where the price changed too; else none
     * @param vatRate of the paper that is changed
     * @param lineInOriginal the number of the line it changes, from 1; 0 where that paper has no such line
     * @param original the paper it changes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CorrectionLine(
            String service,
            BillingPeriod correctedPeriod,
            Price price,
            @Nullable Price priceAfter,
            VatRate vatRate,
            Sum before,
            Sum after,
            Sum difference,
            int lineInOriginal,
            @Nullable Related original) {}

    record Sum(CubicMetres volume, Money net, Money vat, Money gross) {

        static final Sum ZERO = new Sum(CubicMetres.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(volume.plus(other.volume), net.plus(other.net), vat.plus(other.vat),
                    gross.plus(other.gross));
        }
    }

    /**
     * A row of the annex of an act: a volume with the dial it was read from, where there is one.
     *
     * @param medium what flowed; {@code method} how the volume was found
     */
    record VolumeLine(
            String address,
            String medium,
            Method method,
            @Nullable String serial,
            @Nullable LocalDate previousOn,
            @Nullable CubicMetres previous,
            @Nullable LocalDate currentOn,
            @Nullable CubicMetres current,
            CubicMetres volume) {}

    /**
     * Another numbered paper.
     *
     * @param revision the last исправление of it; none where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Related(
            DocumentKind kind,
            String number,
            LocalDate date,
            @Nullable Integer revision,
            @Nullable LocalDate revisedOn) {

        Related(DocumentKind kind, String number, LocalDate date) {
            this(kind, number, date, null, null);
        }
    }

    /** A payment order by which money came. */
    record PaymentOrder(String number, LocalDate date, Money amount) {}

    /** A paper that is none of ours, like «Расчет платы за октябрь 2026 г.» */
    record BasisPaper(String title, String number, LocalDate date) {}

    record Extra(String key, String value) {}

    /**
     * A line that is no supply.
     *
     * @param vatRate 22 for an advance taxed at 22/122; none for what is not taxed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Amount(String title, @Nullable VatRate vatRate, Money net, Money vat, Money gross) {}
}
