package ru.rodnik.documents;

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
 * Everything a paper prints, as it was on the day of the paper; kept as canonical JSON with its hash.
 *
 * @param lines what was supplied; none on a correction
 * @param corrections what changed in earlier months; on a correction alone
 * @param volumes of each premises with the readings behind them; on an act alone
 * @param dueOn when it is to be paid; on a счёт alone
 * @param related the papers it names: of a счёт-фактура the act, of a correction the счета-фактуры it changes
 */
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
        String verifyCode) {

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

    /** One service of one earlier month at one price: before, after, and the difference, which is what counts. */
    record CorrectionLine(
            String service, BillingPeriod correctedPeriod, Price price, VatRate vatRate, Sum before, Sum after,
            Sum difference) {}

    record Sum(CubicMetres volume, Money net, Money vat, Money gross) {

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

    record Related(DocumentKind kind, String number, LocalDate date) {}
}
