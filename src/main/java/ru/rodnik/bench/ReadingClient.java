package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser of the management company: opens the form of a meter, hands the reading in, reads the receipt. */
final class ReadingClient {

    private static final String READINGS = "/cabinet/readings";
    private static final String CSRF = "_csrf";
    private static final Pattern RECEIPT = Pattern.compile("[?&]receipt=([0-9-]+)");
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
    private static final int FOUND = 302;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int MOST_GROWTH = 30;

    /** A form whose answer never came: whether it is on file nobody knows until it is sent again. */
    private record Unanswered(Map<String, String> fields, BigDecimal value) {}

    /** The program answered otherwise than it should. */
    static final class UnexpectedAnswer extends IOException {
        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(String message) {
            super(message);
        }
    }

    private final RandomGenerator random;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private URI address;
    private @Nullable Unanswered unanswered;

    ReadingClient(URI address, RandomGenerator random) {
        this.address = address;
        this.random = random;
    }

    /** The program serves elsewhere now. */
    void turnTo(URI newAddress) {
        address = newAddress;
    }

    /** The meters of the company, as the sheet lists them. */
    List<Long> meters() throws IOException {
        return new SheetPage(page(READINGS)).meters();
    }

    /** Hands in one reading of the meter, a little more than the month before. */
    Acknowledged handIn(long meter) throws IOException {
        var page = new SheetPage(page(READINGS + "?edit=" + meter));
        var value = page.before(meter).setScale(0, RoundingMode.FLOOR)
                .add(BigDecimal.valueOf(1 + random.nextInt(MOST_GROWTH)));
        var fields = page.fields(READINGS);
        fields.put("value-" + meter, value.toPlainString());
        unanswered = new Unanswered(fields, value);
        return send(unanswered);
    }

    /** Sends the form of which no answer came once more, unchanged but for the token of the new page (T41). */
    Optional<Acknowledged> repeat() throws IOException {
        if (unanswered == null) {
            return Optional.empty();
        }
        var fields = new TreeMap<>(unanswered.fields());
        fields.put(CSRF, new SheetPage(page(READINGS)).fields(READINGS).getOrDefault(CSRF, ""));
        return Optional.of(send(new Unanswered(fields, unanswered.value())));
    }

    private Acknowledged send(Unanswered form) throws IOException {
        var answer = post(READINGS, form.fields());
        var receipt = answer.headers().firstValue("Location").map(RECEIPT::matcher).filter(found -> found.find())
                .map(found -> found.group(1));
        if (answer.statusCode() != FOUND || receipt.isEmpty()) {
            throw new UnexpectedAnswer("Reading " + form.value() + " answered with " + answer.statusCode());
        }
        unanswered = null;
        try {
            return new Acknowledged(
                    receipt.get(), form.value(), read(receipt.get()).map(Acknowledged::sha256).orElse(""));
        } catch (IOException _) {
            return new Acknowledged(receipt.get(), form.value(), "");
        }
    }

    /** The receipt as the program shows it, or none where it knows none. */
    Optional<Acknowledged> read(String receipt) throws IOException {
        var answer = get(READINGS + "/receipts/" + receipt);
        return answer.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(new SheetPage(expect(OK, answer)).receipt(receipt));
    }

    private String page(String path) throws IOException {
        var answer = get(path);
        if (answer.statusCode() == UNAUTHORIZED) {
            signIn();
            answer = get(path);
        }
        return expect(OK, answer);
    }

    private void signIn() throws IOException {
        var fields = new SheetPage(expect(OK, get("/login"))).fields("/login");
        fields.put("code", "2045");
        fields.put("password", "rodnik-demo-2026");
        expect(FOUND, post("/login", fields));
    }

    private static String expect(int status, HttpResponse<String> answer) throws UnexpectedAnswer {
        if (answer.statusCode() != status) {
            throw new UnexpectedAnswer(answer.uri() + " answered with " + answer.statusCode());
        }
        return answer.body();
    }

    // --- HTTP

    private HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
        var body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(request, (_, _) -> true).timeout(ANSWER_MAX).build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
