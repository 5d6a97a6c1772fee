package ru.rodnik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import ru.rodnik.bench.PaperClient.Demanded;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sha256;

/**
 * Papers are numbered and fetched, the program is killed at a random moment and started again on the same home. Every
 * number somebody was told is there once, with the content of its hash; every paper that was fetched has the same bytes;
 * numbers have no gaps (T42, T43, T52).
 */
final class DocumentKills {

    private static final int CLIENTS = 4;
    private static final int WARM = 2 * CLIENTS;
    private static final int LONGEST_MILLIS = 3_000;
    private static final int DATABASE_EVERY = 3;

    /** Every penalty is of another sum, by which it is found again, in kopecks. */
    private static final int FIRST_SUM = 100_000;

    private static final OffsetDateTime CLOCK = OffsetDateTime.parse("2026-11-13T10:00:00+04:00");

    private final ProgramJar jar;
    private final Path home;
    private final PrintStream out;
    private final RandomGenerator random;
    private final AtomicLong penalties;
    private final List<PaperClient> clients = new ArrayList<>();
    private final Queue<Demanded> demanded = new ConcurrentLinkedQueue<>();
    private final Map<Long, Sha256> fetched = new ConcurrentHashMap<>();
    private final long began = System.nanoTime();
    private List<Long> contracts = List.of();
    private List<Long> papers = List.of();
    private volatile ServedProgram program;

    DocumentKills(ProgramJar jar, Path home, long seed, PrintStream out) {
        this.jar = jar;
        this.home = home;
        this.out = out;
        this.random = RandomGeneratorFactory.getDefault().create(seed);
        this.penalties = new AtomicLong(FIRST_SUM + random.nextInt(FIRST_SUM) * 100L);
        this.program = start();
    }

    /** The program's clock goes on over its deaths, as the world's does. */
    private ServedProgram start() {
        return ServedProgram.start(jar, home, CLOCK.plus(Duration.ofNanos(System.nanoTime() - began)));
    }

    /** Whether it withstood. */
    boolean run(int rounds) {
        var atEnd = new Thread(() -> program.kill());
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            var address = program.address();
            contracts = ids("select id from registry.contract_v order by id limit 50");
            papers = ids("select id from documents.document_v where subscriber_code = 2045 order by id");
            IntStream.range(0, CLIENTS).forEach(_ -> clients.add(new PaperClient(address)));
            int wrong = 0;
            for (int round = 1; round <= rounds; round++) {
                wrong += round(round);
            }
            var intact = Homes.isIntact(jar, home, out);
            program.stop();
            out.printf(Locale.ROOT,
                    "документы: раундов %d, номеров подтверждено %d, выдано файлов %d, неверных %d; %.0f с%n",
                    rounds, demanded.size(), fetched.size(), wrong, (System.nanoTime() - began) / 1e9);
            return wrong == 0 && intact;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().removeShutdownHook(atEnd);
            program.kill();
        }
    }

    /** How much is not as it was told. */
    private int round(int round) throws IOException {
        int wait = random.nextInt(LONGEST_MILLIS);
        new WorkUntilKilled(program, CLIENTS, WARM).run((client, step) -> work(round, client, step), wait, () -> {
            if (round % DATABASE_EVERY == 0) {
                program.killDatabase();
            }
        });
        program = start();
        var address = program.address();
        clients.forEach(client -> client.turnTo(address));
        for (var client : clients) {
            client.repeat().ifPresent(demanded::add);
        }
        var wrong = new ArrayList<String>();
        var numbers = numbers();
        for (var one : demanded) {
            var found = numbers.getOrDefault(one.sum(), List.of());
            if (found.size() != 1 || (one.number() != null && !found.contains(one.number()))) {
                wrong.add("подтверждён " + one + ", найдено " + found);
            }
        }
        for (var paper : fetched.entrySet()) {
            if (!clients.getFirst().fetch(paper.getKey()).equals(paper.getValue())) {
                wrong.add("документ " + paper.getKey() + ": другие байты");
            }
        }
        out.printf(Locale.ROOT, "документы: раунд %d, убито через %.2f с; номеров %d, файлов %d, неверных %d%n", round,
                wait / 1000.0, demanded.size(), fetched.size(), wrong.size());
        wrong.forEach(line -> out.println("  " + line));
        return wrong.size();
    }

    private void work(int round, int client, int step) throws IOException {
        var sum = Money.ofKopecks(penalties.incrementAndGet());
        demanded.add(clients.get(client).demand(contracts.get((client + step) % contracts.size()), sum));
        var paper = papers.get((round * 7 + client + step * CLIENTS) % papers.size());
        var bytes = clients.get(client).fetch(paper);
        if (fetched.putIfAbsent(paper, bytes) instanceof Sha256 before && !before.equals(bytes)) {
            throw new IllegalStateException("Paper " + paper + " has other bytes now");
        }
    }

    /** Numbers of penalties by their sum. */
    private Map<Money, List<String>> numbers() {
        var numbers = new HashMap<Money, List<String>>();
        each("select gross, full_number from documents.document_v where kind = 'PENALTY_INVOICE'",
                row -> numbers.computeIfAbsent(new Money(row.getBigDecimal(1)), _ -> new ArrayList<>())
                        .add(row.getString(2)));
        return numbers;
    }

    private List<Long> ids(String query) {
        var ids = new ArrayList<Long>();
        each(query, row -> ids.add(row.getLong(1)));
        return ids;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) {
        try (var connection = new HomeDatabase(home).asAdministrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

}
