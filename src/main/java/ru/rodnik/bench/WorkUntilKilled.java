package ru.rodnik.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Clients at work on a program until it is killed. However it ends, the program is dead afterwards and no client works on:
 * a client refused by a living program fails the trial with that program's last words.
 */
final class WorkUntilKilled {

    private static final int WARM_MAX_SECONDS = 120;

    /** What a client does over and over. */
    @FunctionalInterface
    interface Work {
        void once(int client, int step) throws IOException;
    }

    /** What dies before the program does. */
    @FunctionalInterface
    interface Before {
        void killing() throws IOException;
    }

    private final ServedProgram program;
    private final int clients;
    private final CountDownLatch warm;
    private volatile boolean killing;

    /** @param warm steps after which the program is at work: one just started is slow, and no moment to be killed at */
    WorkUntilKilled(ServedProgram program, int clients, int warm) {
        this.program = program;
        this.clients = clients;
        this.warm = new CountDownLatch(warm);
    }

    /** @param waitMillis between being at work and being killed */
    void run(Work work, int waitMillis, Before before) throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = IntStream.range(0, clients).mapToObj(client -> threads.submit(() -> repeat(work, client)))
                    .toList();
            try {
                awaitWarm(working);
                pause(waitMillis);
                killing = true;
                before.killing();
            } finally {
                killing = true;
                program.kill();
            }
            for (var one : working) {
                result(one);
            }
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; the program said:\n" + program.lastWords(), e);
        }
    }

    private boolean repeat(Work work, int client) throws IOException {
        try {
            for (int step = 0;; step++) {
                work.once(client, step);
                warm.countDown();
            }
        } catch (IOException e) {
            if (!killing) {
                throw e;
            }
            return true;
        }
    }

    private void awaitWarm(List<Future<Boolean>> working) throws IOException {
        try {
            for (int second = 0; !warm.await(1, TimeUnit.SECONDS); second++) {
                for (var one : working) {
                    if (one.isDone()) {
                        result(one);
                    }
                }
                if (second == WARM_MAX_SECONDS) {
                    throw new IOException("The program does nothing for its clients");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What it came to; its failure as one of input and output. */
    static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static void pause(int millis) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
