package ru.rodnik.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What many did at once for some seconds.
 *
 * @param requests answered
 * @param readings filed by them
 * @param errors requests that were refused or failed
 * @param seconds it took
 * @param p50 milliseconds within which half of the requests were answered
 * @param p99 and 99 of a hundred
 */
record Pressure(long requests, long readings, long errors, double seconds, double p50, double p99) {

    /** One of the many: does his work once, answers with how many readings it filed, 0 where there are no more. */
    interface Presser {
        int press() throws Exception;
    }

    static Pressure of(List<? extends Presser> pressers, int seconds) {
        var began = System.nanoTime();
        var until = began + seconds * 1_000_000_000L;
        var latencies = new ArrayList<long[]>();
        long readings = 0;
        long errors = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Tally>> work = pressers.stream().map(presser -> threads.submit(() -> tally(presser, until)))
                    .toList();
            for (var one : work) {
                readings += one.get().readings;
                errors += one.get().errors;
                latencies.add(Arrays.copyOf(one.get().nanos, one.get().requests));
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        var sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Pressure(
                sorted.length, readings, errors, (System.nanoTime() - began) / 1e9, percentile(sorted, 50),
                percentile(sorted, 99));
    }

    double readingsPerSecond() {
        return readings / seconds;
    }

    private static final class Tally {
        private long[] nanos = new long[1024];
        private int requests;
        private long readings;
        private long errors;
    }

    private static Tally tally(Presser presser, long until) {
        var tally = new Tally();
        while (System.nanoTime() < until) {
            var before = System.nanoTime();
            try {
                var filed = presser.press();
                if (filed == 0) {
                    break;
                }
                tally.readings += filed;
            } catch (Exception e) {
                if (tally.errors++ == 0) {
                    System.err.println("bench readings: " + e);
                }
            }
            if (tally.requests == tally.nanos.length) {
                tally.nanos = Arrays.copyOf(tally.nanos, tally.requests * 2);
            }
            tally.nanos[tally.requests++] = System.nanoTime() - before;
        }
        return tally;
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, sorted.length * percent / 100L)] / 1e6;
    }
}
