package ru.rodnik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Clients hand in, the program is killed at a random moment and started again on the same home, forms without an answer
 * are sent once more, and every acknowledged reading is looked up by its receipt. A third of the times PostgreSQL is
 * killed first.
 */
final class KillRounds {

    private static final int CLIENTS = 4;
    private static final int WARM = 3 * CLIENTS;
    private static final int SHORTEST_MILLIS = 0;
    private static final int LONGEST_MILLIS = 3_000;
    private static final int DATABASE_EVERY = 3;
    private static final int DATABASE_AHEAD_MILLIS = 50;
    private static final OffsetDateTime WITHIN_THE_WINDOW = OffsetDateTime.parse("2026-11-12T10:00:00+04:00");

    private final ProgramJar jar;
    private final Path home;
    private final boolean control;
    private final PrintStream out;
    private final RandomGenerator random;
    private final List<ReadingClient> clients = new ArrayList<>();
    private final List<List<Long>> metersOfClients = new ArrayList<>();
    private final ReceiptBook book = new ReceiptBook();
    private final long began = System.nanoTime();
    private volatile ServedProgram program;

    KillRounds(ProgramJar jar, Path home, long seed, boolean control, PrintStream out) {
        this.jar = jar;
        this.home = home;
        this.control = control;
        this.out = out;
        this.random = RandomGeneratorFactory.getDefault().create(seed);
        this.program = ServedProgram.start(jar, home, now());
    }

    /** The program's clock goes on over its deaths, as the world's does. */
    private OffsetDateTime now() {
        return WITHIN_THE_WINDOW.plus(Duration.ofNanos(System.nanoTime() - began));
    }

    /** Whether it withstood. */
    boolean run(int rounds) {
        var atEnd = new Thread(() -> program.kill());
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            prepare();
            for (int round = 1; round <= rounds; round++) {
                round(round);
            }
            var lost = missing(book.all()).size();
            var intact = Homes.isIntact(jar, home, out);
            program.stop();
            return verdict(lost, intact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().removeShutdownHook(atEnd);
            program.kill();
        }
    }

    private void prepare() throws IOException {
        var address = program.address();
        out.printf(Locale.ROOT, "показательные данные загружены за %.1f с%n", seconds(began));
        if (control) {
            new CarelessDatabase(home).acknowledgeBeforeWriting();
        }
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new ReadingClient(address, RandomGeneratorFactory.getDefault().create(random.nextLong())));
        }
        var meters = clients.getFirst().meters();
        for (int i = 0; i < CLIENTS; i++) {
            var first = i;
            metersOfClients.add(IntStream.range(0, meters.size()).filter(index -> index % CLIENTS == first)
                    .mapToObj(meters::get).toList());
        }
    }

    private void round(int round) throws IOException {
        var databaseToo = control || round % DATABASE_EVERY == 0;
        var wait = random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
        var acknowledged = handInUntilKilled(wait, databaseToo);
        var restart = System.nanoTime();
        program = ServedProgram.start(jar, home, now());
        var address = program.address();
        var back = seconds(restart);
        clients.forEach(client -> client.turnTo(address));
        var lost = missing(acknowledged);
        var repeated = each(client -> clients.get(client).repeat()).stream().flatMap(Optional::stream).toList();
        repeated.forEach(book::add);
        out.printf(Locale.ROOT,
                "раунд %d: %s через %.2f с; подтверждено %d, найдено %d, потеряно %d; "
                        + "без ответа и повторено %d; снова открыта через %.1f с%n",
                round, databaseToo ? "убиты PostgreSQL и программа" : "убита программа", wait / 1000.0,
                acknowledged.size(), acknowledged.size() - lost.size(), lost.size(), repeated.size(), back);
        lost.forEach(one -> out.println("  потеряна квитанция № " + one.receipt() + ", показание " + one.value()));
    }

    private Collection<Acknowledged> handInUntilKilled(int waitMillis, boolean databaseToo) throws IOException {
        var acknowledged = new ConcurrentLinkedQueue<Acknowledged>();
        new WorkUntilKilled(program, CLIENTS, WARM).run((client, step) -> {
            var meters = metersOfClients.get(client);
            var one = clients.get(client).handIn(meters.get(step % meters.size()));
            acknowledged.add(one);
            book.add(one);
        }, waitMillis, () -> {
            if (databaseToo) {
                program.killDatabase();
                WorkUntilKilled.pause(control ? 0 : DATABASE_AHEAD_MILLIS);
            }
        });
        return acknowledged;
    }

    // --- what became of it

    private List<Acknowledged> missing(Collection<Acknowledged> acknowledged) throws IOException {
        var all = List.copyOf(acknowledged);
        return each(client -> {
            var missing = new ArrayList<Acknowledged>();
            for (int i = client; i < all.size(); i += CLIENTS) {
                if (clients.get(client).read(all.get(i).receipt()).filter(all.get(i)::isSameAs).isEmpty()) {
                    missing.add(all.get(i));
                }
            }
            return missing;
        }).stream().flatMap(List::stream).toList();
    }

    private boolean verdict(int lost, boolean intact) throws IOException {
        var unclaimed = book.unclaimed();
        out.printf(Locale.ROOT, "всего подтверждено %d, потеряно %d, номеров выдано дважды %d, "
                + "квитанций, о которых никто не знает, %d; %.0f с%n",
                book.all().size(), lost, book.twice(), unclaimed, seconds(began));
        if (control) {
            out.println(lost > 0
                    ? "контроль: потери видны, как и должно быть"
                    : "контроль: потерь не видно, испытанию верить нельзя");
            return lost > 0;
        }
        var withstood = lost == 0 && intact && book.twice() == 0 && unclaimed == 0;
        out.println(withstood ? "выдержано: ни одно подтверждённое показание не потеряно" : "НЕ ВЫДЕРЖАНО");
        return withstood;
    }

    // --- many at once

    private interface Work<T> {
        T of(int client) throws IOException;
    }

    private static <T> List<T> each(Work<T> work) throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = IntStream.range(0, CLIENTS).mapToObj(client -> threads.submit(() -> work.of(client)))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : working) {
                results.add(WorkUntilKilled.result(one));
            }
            return results;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
