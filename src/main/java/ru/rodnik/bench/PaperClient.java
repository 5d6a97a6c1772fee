package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sha256;

/** Two people at one desk: an accountant who demands penalties, and the management company that fetches its papers. */
final class PaperClient {

    private static final String CSRF = "_csrf";
    private static final String PASSWORD = "rodnik-demo-2026";
    private static final Pattern NUMBER = Pattern.compile("неустойку №\\s*([0-9/]+)");
    private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
    private static final int FOUND = 302;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    /** A penalty the accountant was told of; without a number where the program was killed before he had read it. */
    record Demanded(Money sum, @Nullable String number) {}

    private record Unanswered(String path, Map<String, String> fields, Money sum) {}

    private final HttpClient accountant = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient company = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private URI address;
    private @Nullable Unanswered unanswered;

    PaperClient(URI address) {
        this.address = address;
    }

    /** The program serves elsewhere now. */
    void turnTo(URI newAddress) {
        address = newAddress;
    }

    /** @param sum of no other penalty, so that the paper is found again */
    Demanded demand(long contract, Money sum) throws IOException {
        var path = "/office/contracts/" + contract + "/papers";
        var fields = new SheetPage(office(path)).fields(path + "/penalties");
        fields.put("month", "2026-09");
        fields.put("amount", sum.toString());
        fields.put("reason", "испытание");
        unanswered = new Unanswered(path, fields, sum);
        return send(unanswered);
    }

    /** Sends the form of which no answer came once more, unchanged but for the token of the new page (T41). */
    Optional<Demanded> repeat() throws IOException {
        if (unanswered == null) {
            return Optional.empty();
        }
        var fields = new TreeMap<>(unanswered.fields());
        fields.put(CSRF, new SheetPage(office(unanswered.path())).fields(unanswered.path() + "/penalties")
                .getOrDefault(CSRF, ""));
        return Optional.of(send(new Unanswered(unanswered.path(), fields, unanswered.sum())));
    }

    private Demanded send(Unanswered form) throws IOException {
        var answer = post(accountant, form.path() + "/penalties", form.fields());
        if (answer.statusCode() != FOUND) {
            throw new ReadingClient.UnexpectedAnswer("A penalty is answered with " + answer.statusCode());
        }
        unanswered = null;
        try {
            var found = NUMBER.matcher(get(accountant, form.path()).body());
            return new Demanded(form.sum(), found.find() ? found.group(1) : null);
        } catch (IOException _) {
            return new Demanded(form.sum(), null);
        }
    }

    /** The hash of the paper's bytes as they come. */
    Sha256 fetch(long document) throws IOException {
        var path = "/cabinet/documents/" + document + "/pdf";
        var answer = bytes(path);
        if (answer.statusCode() == UNAUTHORIZED) {
            signIn(company, "/login", "/login", "code", "2045");
            answer = bytes(path);
        }
        if (answer.statusCode() != OK) {
            throw new ReadingClient.UnexpectedAnswer("A paper is answered with " + answer.statusCode());
        }
        return Sha256.of(answer.body());
    }

    private String office(String path) throws IOException {
        var answer = get(accountant, path);
        if (answer.statusCode() == UNAUTHORIZED || answer.statusCode() == FOUND) {
            signIn(accountant, "/login?who=staff", "/login/staff", "login", "accountant");
            answer = get(accountant, path);
        }
        return expect(OK, answer);
    }

    private void signIn(HttpClient who, String page, String action, String field, String name) throws IOException {
        var fields = new SheetPage(expect(OK, get(who, page))).fields(action);
        fields.put(field, name);
        fields.put("password", PASSWORD);
        expect(FOUND, post(who, action, fields));
    }

    private static String expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new ReadingClient.UnexpectedAnswer(answer.uri() + " answered with " + answer.statusCode());
        }
        return answer.body();
    }

    // --- HTTP

    private HttpResponse<String> get(HttpClient who, String path) throws IOException {
        return send(who, HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException {
        return send(company, HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> post(HttpClient who, String path, Map<String, String> fields) throws IOException {
        var body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(who, HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(), BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpClient who, HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException {
        try {
            return who.send(HttpRequest.newBuilder(request, (_, _) -> true).timeout(ANSWER_MAX).build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
