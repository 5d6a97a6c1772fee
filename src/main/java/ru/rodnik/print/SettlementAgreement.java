package ru.rodnik.print;

import java.util.List;
import ru.rodnik.shared.SubscriberCode;

/**
 * What the paper «Соглашение о расчетах» says about this subscriber; the rest of its text is the same for all (SIG-05).
 *
 * @param contracts «№ 120-В от 01.02.2024»; may be empty
 * @param cabinet the address of the account on the Internet
 * @param office where the signed papers are brought: street, room, telephone
 */
public record SettlementAgreement(
        ApplicationMark mark,
        Party utility,
        Signer utilitySigner,
        Party subscriber,
        Signer subscriberSigner,
        SubscriberCode code,
        List<String> contracts,
        String cabinet,
        String office) {}
