package ru.rodnik.reconciliation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Format;

/** Addresses of pages about acts. */
final class Addresses {

    static final String SETTLEMENTS = "/cabinet/settlements";
    static final String ACT = SETTLEMENTS + "/act";
    static final String DIFFERENCES = SETTLEMENTS + "/differences";
    static final String OFFICE = "/office/acts";

    private Addresses() {}

    static String withContract(String path, @Nullable Long contract) {
        return contract == null ? path : path + "?contract=" + contract;
    }

    /** What chooses the view, where it is chosen. */
    static String of(String path, @Nullable Long contract, @Nullable Long act) {
        var address = withContract(path, contract);
        return act == null ? address : address + (contract == null ? "?" : "&") + "act=" + act;
    }

    /** The days with what else chooses the view. */
    static String ofDays(String path, @Nullable Long contract, LocalDate from, LocalDate to) {
        return path + "?from=" + Format.date(from) + "&to=" + Format.date(to)
                + (contract == null ? "" : "&contract=" + contract);
    }
}
