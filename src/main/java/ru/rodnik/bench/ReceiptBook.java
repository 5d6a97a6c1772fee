package ru.rodnik.bench;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every receipt the clients were given, over all rounds. */
final class ReceiptBook {

    private final Queue<Acknowledged> receipts = new ConcurrentLinkedQueue<>();

    void add(Acknowledged acknowledged) {
        receipts.add(acknowledged);
    }

    Collection<Acknowledged> all() {
        return List.copyOf(receipts);
    }

    /** Numbers given for more than one form: clients hand in each form once. */
    long twice() {
        return receipts.size() - different();
    }

    /** Numbers of a month have no gaps: what lies between the first and the last and nobody was given, nobody knows. */
    long unclaimed() {
        var numbers = receipts.stream().mapToLong(ReceiptBook::number).summaryStatistics();
        return receipts.isEmpty() ? 0 : numbers.getMax() - numbers.getMin() + 1 - different();
    }

    private long different() {
        return receipts.stream().map(Acknowledged::receipt).distinct().count();
    }

    /** The last part of {@code 2026-11-000017}. */
    private static long number(Acknowledged acknowledged) {
        return Long.parseLong(acknowledged.receipt().substring(acknowledged.receipt().lastIndexOf('-') + 1));
    }
}
