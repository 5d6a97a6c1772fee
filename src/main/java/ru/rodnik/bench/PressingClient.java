package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.bench.PressedTown.Owner;

/** A signed-in subscriber who hands in readings as fast as he is answered. Each meter is read once. */
final class PressingClient {

    private static final String READINGS = "/cabinet/readings";
    private static final String NEW_VALUE = "108";
    private static final int OK = 200;
    private static final int FOUND = 302;

    private final HttpClient http;
    private final URI address;
    private final Owner owner;
    private final Deque<Long> unread;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    PressingClient(HttpClient http, URI address, Owner owner) {
        this.http = http;
        this.address = address;
        this.owner = owner;
        this.unread = new ArrayDeque<>(owner.meters());
    }

    void signIn() throws IOException {
        var fields = new SheetPage(expect(OK, get("/login")).body()).fields("/login");
        fields.put("code", Integer.toString(owner.code()));
        fields.put("password", DemoSignIns.PASSWORD);
        expect(FOUND, post("/login", fields));
        csrf = new SheetPage(expect(OK, get(READINGS)).body()).fields(READINGS).getOrDefault("_csrf", "");
    }

    /** Meters without a reading this month; who takes from them reads them. */
    Deque<Long> unread() {
        return unread;
    }

    /** Hands in the next so many meters with one request; answers with how many were filed, 0 where none is left. */
    int handIn(int readings) throws IOException {
        if (unread.isEmpty()) {
            return 0;
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", csrf);
        fields.put("requestKey", UUID.randomUUID().toString());
        int filed = 0;
        for (; filed < readings && !unread.isEmpty(); filed++) {
            fields.put("value-" + unread.remove(), NEW_VALUE);
        }
        var answer = expect(FOUND, post(READINGS, fields));
        if (!answer.headers().firstValue("Location").orElse("").contains("receipt=")) {
            throw new IOException("No receipt for " + fields);
        }
        return filed;
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.uri() + " answered with " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<String> get(String path) throws IOException {
        return send(request(path).build());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
        var body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        var sent = cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(address.resolve(path));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, (cookie + ";").indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
}
