package ru.rodnik.documents;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/** A paper with its content, about to be kept. */
record DraftPaper(
        DocumentKind kind,
        long number,
        int subscriberCode,
        long contractId,
        Money net,
        Money vat,
        Money gross,
        Money lateNet,
        Money lateVat,
        @Nullable Long corrects,
        String content,
        String verifyCode) {}
