package ru.rodnik.documents.xml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.xml.TransferDocument.Function;
import ru.rodnik.documents.xml.TransferDocument.Line;

/** What the format of счета-фактуры and УПД asks for that a paper of ours may not have (formats §3.1). */
final class TransferRules {

    static final int CONTRACT_ID_MIN = 20;
    static final int CONTRACT_ID_MAX = 25;

    private TransferRules() {}

    /** The first thing that is missing, as a Russian sentence; null if the paper can be written. */
    static @Nullable String obstacle(TransferDocument document) {
        var seller = document.seller().obstacle("продавца");
        if (seller != null) {
            return seller;
        }
        var buyer = document.buyer().obstacle("покупателя");
        if (buyer != null) {
            return buyer;
        }
        if (document.function() == Function.TAX_INVOICE && document.shipments().isEmpty()) {
            return "Не назван документ об отгрузке (строка 5а).";
        }
        return document.lines().isEmpty()
                ? "В документе нет ни одной строки."
                : document.lines().stream().map(line -> obstacle(document, line)).flatMap(Optional::stream)
                        .findFirst().orElseGet(() -> contractId(document.governmentContractId()));
    }

    /** Line 8 of every tax paper. */
    static @Nullable String contractId(@Nullable String id) {
        return id == null || (id.length() >= CONTRACT_ID_MIN && id.length() <= CONTRACT_ID_MAX)
                ? null
                : "Идентификатор государственного контракта должен иметь от 20 до 25 знаков.";
    }

    private static Optional<String> obstacle(TransferDocument document, Line line) {
        if (line.isBelowZero()) {
            return Optional.of("Строка " + line.number() + " меньше нуля: такие изменения оформляет"
                    + " корректировочный документ.");
        }
        return rate(document, line).isPresent()
                ? Optional.empty()
                : Optional.of("Ставки НДС строки " + line.number() + " нет в перечне формата на день документа.");
    }

    /** НалСт of a line. */
    static Optional<String> rate(TransferDocument document, Line line) {
        return document.function() == Function.ADVANCE
                ? RateWords.within(line.rate(), document.date())
                : RateWords.onTop(line.rate(), document.date());
    }
}
