package ru.rodnik.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/**
 * Everything an акт сверки prints; kept as canonical JSON with its hash. What is not there is not written.
 *
 * @param formedAt the moment by the clock of the utility; none on acts of before
 * @param theirs the other half, where the other side's ledger was at hand
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReconciliationContent(
        String number,
        LocalDate formedOn,
        @Nullable LocalDateTime formedAt,
        LocalDate from,
        LocalDate to,
        PaperContent.Utility utility,
        PaperContent.Buyer buyer,
        List<ContractPart> contracts,
        Money opening,
        Money debit,
        Money credit,
        Money closing,
        String verifyCode,
        ReconciliationAct.@Nullable OtherSide theirs) {

    /**
     * A contract with its operations in the order of days.
     *
     * @param id by which our own system knows it; 0 on acts of before
     */
    record ContractPart(
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) long id,
            String number,
            @Nullable LocalDate signedOn,
            Money opening,
            List<Operation> operations,
            Money debit,
            Money credit,
            Money closing) {}

    /**
     * One paper.
     *
     * @param penalty whether it is of penalties, which stand apart: they hold no VAT
     * @param source {@code document:4711}; none on acts of before
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Operation(
            LocalDate day, String document, Money debit, Money credit, boolean penalty, @Nullable String source) {}
}
