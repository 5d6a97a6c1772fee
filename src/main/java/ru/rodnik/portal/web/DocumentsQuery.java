package ru.rodnik.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the address of the documents asks for, as it was typed; what makes no sense asks for everything. */
public record DocumentsQuery(
        @Nullable Long contract, @Nullable String kind, @Nullable Integer year, @Nullable Integer page) {

    static final List<String> KINDS = List.of(
            "INVOICE", "VAT_INVOICE", "ACT", "UTD", "CORRECTION_INVOICE", "ADVANCE_VAT_INVOICE", "PENALTY_INVOICE");

    @Nullable
    String knownKind() {
        return kind != null && KINDS.contains(kind) ? kind : null;
    }

    int pageOrFirst() {
        return page == null || page < 1 ? 1 : page;
    }
}
