package ru.rodnik.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Papers drawn without a pause for some seconds.
 *
 * @param slowMillis what 95 of 100 papers took at most
 * @param processorMillis what one paper took of a processor, neighbours or not
 * @param kilobytes of one paper
 */
record DrawnPapers(int threads, double perSecond, double slowMillis, double processorMillis, double kilobytes) {

    private static final int SLOW_PERCENT = 95;

    /** @param engine draws the paper of this number */
    static DrawnPapers measure(IntFunction<byte[]> engine, int threads, Duration time) {
        var number = new AtomicInteger();
        var began = System.nanoTime();
        var until = began + time.toNanos();
        var hands = new ArrayList<Hand>();
        for (int i = 0; i < threads; i++) {
            hands.add(new Hand(engine, number, until));
        }
        hands.forEach(Thread::start);
        hands.forEach(DrawnPapers::await);
        var seconds = (System.nanoTime() - began) / 1e9;
        var nanos = hands.stream().flatMapToLong(hand -> Arrays.stream(hand.nanos, 0, hand.drawn)).sorted().toArray();
        var processor = hands.stream().mapToLong(hand -> hand.processorNanos).sum() / 1e6;
        var bytes = hands.stream().mapToLong(hand -> hand.bytes).sum();
        return new DrawnPapers(
                threads, nanos.length / seconds, nanos[nanos.length * SLOW_PERCENT / 100] / 1e6,
                processor / nanos.length, bytes / 1024.0 / nanos.length);
    }

    private static void await(Thread hand) {
        try {
            hand.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One thread at work. */
    private static final class Hand extends Thread {

        private final IntFunction<byte[]> engine;
        private final AtomicInteger number;
        private final long until;
        private long[] nanos = new long[1024];
        private int drawn;
        private long bytes;
        private long processorNanos;

        Hand(IntFunction<byte[]> engine, AtomicInteger number, long until) {
            this.engine = engine;
            this.number = number;
            this.until = until;
        }

        @Override
        public void run() {
            do {
                var since = System.nanoTime();
                bytes += engine.apply(number.incrementAndGet()).length;
                if (drawn == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * drawn);
                }
                nanos[drawn++] = System.nanoTime() - since;
            } while (System.nanoTime() < until);
            processorNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "потоков %d: %.0f в секунду, 95 из 100 за %.1f мс, процессора %.2f мс, %.0f КБ",
                threads, perSecond, slowMillis, processorMillis, kilobytes);
    }
}
