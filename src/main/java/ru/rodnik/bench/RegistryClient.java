package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An employee of the demo who takes papers out of the registry, each for the first time. */
final class RegistryClient {

    private static final int WARM = 600;
    private static final int MEASURED = 400;
    private static final int PAGES_MOST = 40;
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final Pattern PAPER = Pattern.compile("/office/documents/([0-9]+)/pdf");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI address;

    RegistryClient(URI address) {
        this.address = address;
    }

    /** Milliseconds of each paper once the program is warm, the quickest first. */
    List<Double> fetch() throws IOException {
        signIn();
        var papers = papers();
        var millis = new ArrayList<Double>();
        for (int i = 0; i < papers.size(); i++) {
            var began = System.nanoTime();
            var answer = send(HttpRequest.newBuilder(address.resolve("/office/documents/" + papers.get(i) + "/pdf")));
            if (answer.statusCode() != OK || !answer.body().startsWith("%PDF")) {
                throw new IOException("Paper " + papers.get(i) + " answered with " + answer.statusCode());
            }
            if (i >= WARM) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        return millis.stream().sorted().toList();
    }

    private List<String> papers() throws IOException {
        var found = new ArrayList<String>();
        for (int page = 1; page <= PAGES_MOST && found.size() < WARM + MEASURED; page++) {
            var html = send(HttpRequest.newBuilder(address.resolve("/office/documents?month=all&page=" + page))).body();
            PAPER.matcher(html).results().map(match -> match.group(1)).forEach(found::add);
        }
        if (found.size() <= WARM) {
            throw new IOException("The demo has only " + found.size() + " papers");
        }
        return found;
    }

    private void signIn() throws IOException {
        var page = send(HttpRequest.newBuilder(address.resolve("/login?who=staff"))).body();
        var fields = new SheetPage(page).fields("/login/staff");
        fields.put("login", "billing");
        fields.put("password", "rodnik-demo-2026");
        var form = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(address.resolve("/login/staff"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != FOUND) {
            throw new IOException("The sign-in answered with " + answer.statusCode());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString(ISO_8859_1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
