package ru.rodnik.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ru.rodnik.shared.BillingPeriod;

/** The months of an invented history, both ends included. */
record Months(BillingPeriod first, BillingPeriod last) {

    /** How far back the demonstration goes. */
    static final int OF_DEMO = 14;

    /** So many months up to the last one before today. */
    static Months before(LocalDate today, int count) {
        return upTo(BillingPeriod.containing(today).previous(), count);
    }

    static Months upTo(BillingPeriod last, int count) {
        return new Months(last.plusMonths(1 - count), last);
    }

    List<BillingPeriod> all() {
        return Stream.iterate(first, month -> !last.isBefore(month), BillingPeriod::next).toList();
    }

    /** The month so many before the last one. */
    BillingPeriod back(int months) {
        return last.plusMonths(-months);
    }
}
