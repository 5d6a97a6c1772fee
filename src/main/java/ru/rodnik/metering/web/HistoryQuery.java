package ru.rodnik.metering.web;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.ReadingFilter;
import ru.rodnik.shared.BillingPeriod;

/** What part of the history of readings is looked at; what was typed wrong does not narrow it. */
public record HistoryQuery(
        @Nullable Long contract, @Nullable String sought, @Nullable String period, @Nullable Integer page) {

    private static final int LONGEST = 100;

    ReadingFilter filter() {
        return new ReadingFilter(contract, null, words(), month(), null, null);
    }

    String words() {
        var typed = Objects.requireNonNullElse(sought, "").strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    @Nullable
    BillingPeriod month() {
        if (period == null || period.isBlank()) {
            return null;
        }
        try {
            return BillingPeriod.of(period);
        } catch (DateTimeException _) {
            return null;
        }
    }

    int pageNumber() {
        return page == null ? 1 : page;
    }

    Map<String, String> view() {
        var view = new LinkedHashMap<String, String>();
        view.put("contract", contract == null ? "" : String.valueOf(contract));
        view.put("sought", words());
        view.put("period", month() == null ? "" : String.valueOf(month()));
        return view;
    }
}
