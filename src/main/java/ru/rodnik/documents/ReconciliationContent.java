package ru.rodnik.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/** Everything an акт сверки prints; kept as canonical JSON with its hash. */
record ReconciliationContent(
        String number,
        LocalDate formedOn,
        LocalDate from,
        LocalDate to,
        PaperContent.Utility utility,
        PaperContent.Buyer buyer,
        List<ContractPart> contracts,
        Money opening,
        Money debit,
        Money credit,
        Money closing,
        String verifyCode) {

    /** A contract with its operations in the order of days. */
    record ContractPart(
            String number,
            @Nullable LocalDate signedOn,
            Money opening,
            List<Operation> operations,
            Money debit,
            Money credit,
            Money closing) {}

    record Operation(LocalDate day, String document, Money debit, Money credit) {}
}
