package ru.rodnik.bench;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.rodnik.bench.Pressure.Presser;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;

/**
 * {@code bench readings}: how many readings a second the program takes over HTTP, durable and with receipts, beside what
 * the database alone can do with the same statements on the same tables in the same run.
 */
class ReadingsBench implements Benchmark {

    private static final int CLIENTS = 64;
    private static final int METERS_EACH = 1_200;
    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 15;
    private static final int CONNECTIONS = 32;
    private static final int TOGETHER = 12;
    private static final double LEAST_OF_RAW = 0.4;
    private static final double LEAST_TOGETHER = 2.0;

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public int run(CommandLine line, ProgramJar jar) {
        return ServedTown.use(
                jar, "bench readings: " + CLIENTS + " клиентов, у каждого " + METERS_EACH + " приборов", CLIENTS,
                METERS_EACH, line.out(), town -> run(town, line.out()));
    }

    private static int run(ServedTown town, PrintStream out) throws IOException, SQLException {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var clients = new ArrayList<PressingClient>();
            for (var owner : town.owners()) {
                var client = new PressingClient(http, town.address(), owner);
                client.signIn();
                clients.add(client);
            }
            say(out, "прогрев", Pressure.of(pressers(clients, 1), WARM_SECONDS));
            var one = say(out, "по одному показанию", Pressure.of(pressers(clients, 1), SECONDS));
            var together = say(out, "по двенадцать", Pressure.of(pressers(clients, TOGETHER), SECONDS));
            var raw = say(out, "те же запросы без программы", raw(town.home(), clients, out));
            return verdict(one, together, raw, out);
        }
    }

    private static List<Presser> pressers(List<PressingClient> clients, int together) {
        return clients.stream().<Presser>map(client -> () -> client.handIn(together)).toList();
    }

    private static Pressure raw(Path home, List<PressingClient> clients, PrintStream out)
            throws IOException, SQLException {
        var log = new StatementLog(home);
        var requests = new ArrayList<RawSubmissions>();
        log.listen();
        try {
            for (var client : clients) {
                var meter = client.unread().getFirst();
                requests.add(new RawSubmissions(log.of(() -> client.handIn(1)), meter, client.unread()));
            }
        } finally {
            log.quiet();
        }
        // a job of the program may have come between the statements of one or the other
        var usual = requests.stream().collect(groupingBy(RawSubmissions::texts)).values().stream()
                .max(comparingInt(List::size)).orElseThrow();
        if (usual.size() < CONNECTIONS) {
            throw new IllegalStateException("Only " + usual.size() + " requests are alike in their statements");
        }
        out.println("  запросов к базе на одну передачу: " + usual.getFirst().texts().size());
        var connections = new ArrayList<Connection>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(new HomeDatabase(home).asProgram());
            }
            return Pressure.of(onConnections(usual, connections), SECONDS);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    /** Each connection gives the requests of some subscribers of its own in turn. */
    private static List<Presser> onConnections(List<RawSubmissions> requests, List<Connection> connections) {
        var pressers = new ArrayList<Presser>();
        for (int i = 0; i < connections.size(); i++) {
            var connection = connections.get(i);
            var mine = new ArrayList<RawSubmissions>();
            for (int j = i; j < requests.size(); j += connections.size()) {
                mine.add(requests.get(j));
            }
            pressers.add(new Presser() {
                private int turn;

                @Override
                public int press() throws SQLException {
                    return mine.get(turn++ % mine.size()).carryOut(connection);
                }
            });
        }
        return pressers;
    }

    private static Pressure say(PrintStream out, String what, Pressure pressure) {
        out.printf(Locale.ROOT,
                "  %s: %.0f показаний/с, запросов %d за %.1f с, ошибок %d, половина за %.1f мс, 99%% за %.1f мс%n",
                what,
                pressure.readingsPerSecond(), pressure.requests(), pressure.seconds(), pressure.errors(),
                pressure.p50(), pressure.p99());
        return pressure;
    }

    private static int verdict(Pressure one, Pressure together, Pressure raw, PrintStream out) {
        var ofRaw = one.readingsPerSecond() / raw.readingsPerSecond();
        var many = together.readingsPerSecond() / raw.readingsPerSecond();
        var kept = ofRaw >= LEAST_OF_RAW && many >= LEAST_TOGETHER
                && one.errors() + together.errors() + raw.errors() == 0;
        out.printf(Locale.ROOT,
                "по одному %.2f от базы без программы (не меньше %.1f), по двенадцать %.2f (не меньше %.1f): %s%n",
                ofRaw,
                LEAST_OF_RAW, many, LEAST_TOGETHER, kept ? "выдержано" : "НЕ ВЫДЕРЖАНО");
        return kept ? Command.DONE : Command.NOT_ALLOWED;
    }
}
