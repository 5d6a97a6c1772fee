package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a счёт на оплату says, for the recommended format of it.
 *
 * @param purpose of the payment order, to 210 characters
 * @param payBy none if the contract states no day
 * @param basis the contract; none if nobody knows the day of its signing
 */
public record PaymentRequest(
        UUID id,
        LocalDateTime formedAt,
        String number,
        LocalDate date,
        Side seller,
        Side buyer,
        List<TransferDocument.Line> lines,
        String purpose,
        @Nullable LocalDate payBy,
        @Nullable NamedPaper basis) {}
