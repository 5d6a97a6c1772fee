package ru.rodnik.billing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.rodnik.shared.Acting;

/**
 * Carries out the parts of a run, or of any long work, with all processors, for whoever acts. Inside a transaction of the caller everything
 * happens in it, one part after the other.
 */
public final class PartWork {

    /** So many may be prepared before their turn comes: while one waits for the disk another has the processor. */
    private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors();

    private PartWork() {}

    /** In any order; after a failure no other part is begun, and the failure is thrown. */
    static <T> void each(List<T> parts, Consumer<T> work) {
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), parts.size());
        if (workers < 2 || TransactionSynchronizationManager.isActualTransactionActive()) {
            parts.forEach(work);
            return;
        }
        var next = new AtomicInteger();
        try (var executor = threads(workers)) {
            var done = new ArrayList<Future<?>>();
            for (int worker = 0; worker < workers; worker++) {
                done.add(executor.submit(acting(() -> {
                    try {
                        for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                            work.accept(parts.get(i));
                        }
                        return true;
                    } finally {
                        next.set(parts.size());
                    }
                })));
            }
            done.forEach(PartWork::result);
        }
    }

    /** Prepared by other threads while parts before them are being written; written in order by this one. */
    public static <T, P> void inOrder(List<T> parts, Function<T, P> prepare, Consumer<P> write) {
        if (parts.size() < 2 || TransactionSynchronizationManager.isActualTransactionActive()) {
            parts.forEach(part -> write.accept(prepare.apply(part)));
            return;
        }
        try (var executor = threads(AHEAD)) {
            var prepared = new ArrayDeque<Future<P>>();
            var coming = parts.iterator();
            do {
                while (prepared.size() < AHEAD && coming.hasNext()) {
                    var part = coming.next();
                    prepared.add(executor.submit(acting(() -> prepare.apply(part))));
                }
                write.accept(result(prepared.remove()));
            } while (!prepared.isEmpty() || coming.hasNext());
        }
    }

    private static ExecutorService threads(int count) {
        return Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().name("month-", 1).factory());
    }

    private static <R> Callable<R> acting(Callable<R> work) {
        var acting = Acting.current();
        return () -> {
            try (var _ = Acting.as(acting.actor(), acting.scope())) {
                return work.call();
            }
        };
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
