package ru.rodnik.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.VatRate;

/**
 * A paper as it stands in a register: what is printed on it, from its frozen content.
 *
 * @param status of a УПД, and of a correction of one: 1 with its счёт-фактура, 2 without
 * @param revision 0 as first issued, from 1 on an исправление
 * @param dueOn of a счёт alone
 * @param corrects the papers a correction changes
 * @param payments the payment orders an advance came by
 * @param advances the счета-фактуры of advances this supply used up
 * @param sha256Pdf once the bytes are fixed, {@code sha256Xml} likewise
 * @param lines of a correction the differences
 */
public record RegisteredPaper(
        long id,
        DocumentKind kind,
        String number,
        LocalDate date,
        @Nullable Integer status,
        int revision,
        @Nullable LocalDate revisedOn,
        BillingPeriod period,
        LocalDate issuedOn,
        String contractNumber,
        @Nullable LocalDate contractSignedOn,
        int subscriberCode,
        String buyer,
        @Nullable String inn,
        @Nullable String kpp,
        Money net,
        Money vat,
        Money gross,
        @Nullable LocalDate dueOn,
        List<Named> corrects,
        List<Named> payments,
        List<Named> advances,
        String verifyCode,
        Sha256 sha256Content,
        @Nullable Sha256 sha256Pdf,
        @Nullable Sha256 sha256Xml,
        List<Line> lines) {

    /** Another paper by its number and date. */
    public record Named(String number, LocalDate date) {}

    /** A line of a paper: one service of one month at one price, or a sum that is no supply and has neither. */
    public record Line(
            int position,
            @Nullable String service,
            String title,
            @Nullable BillingPeriod suppliedIn,
            @Nullable CubicMetres volume,
            @Nullable Price price,
            @Nullable VatRate vatRate,
            Money net,
            Money vat,
            Money gross) {}
}
