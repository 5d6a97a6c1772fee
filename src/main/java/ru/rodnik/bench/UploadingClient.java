package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import ru.rodnik.access.DemoSignIns;

/** A browser of a subscriber with very many meters, who fills in the template and uploads it. */
final class UploadingClient {

    private static final String UPLOAD = "/cabinet/readings/upload";
    private static final String BOUNDARY = "rodnik-bench-boundary";
    private static final BigDecimal NEW_VALUE = BigDecimal.valueOf(108);
    private static final int OK = 200;
    private static final int FOUND = 302;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).build();
    private final URI address;
    private final int code;
    private String csrf = "";

    UploadingClient(URI address, int code) {
        this.address = address;
        this.code = code;
    }

    void signIn() throws IOException {
        var fields = new SheetPage(expect(OK, get("/login"))).fields("/login");
        fields.put("code", Integer.toString(code));
        fields.put("password", DemoSignIns.PASSWORD);
        sent(FOUND, form("/login", fields));
        csrf = new SheetPage(expect(OK, get(UPLOAD))).fields(UPLOAD).getOrDefault("_csrf", "");
    }

    /** The template of the program as a workbook, with a reading in every row. */
    byte[] filledTemplate() throws IOException {
        var lines = expect(OK, get("/cabinet/readings/template.csv")).lines().toList();
        var reading = java.util.List.of(lines.getFirst().split(";")).indexOf("Новое показание");
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Bench", "1.0")) {
            var sheet = book.newWorksheet("Показания");
            for (int row = 0; row < lines.size(); row++) {
                var cells = lines.get(row).split(";", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (row > 0 && column == reading) {
                        sheet.value(row, column, NEW_VALUE);
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Sends the file; answers with the address of the page that shows it. */
    String upload(byte[] table) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(table);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        var answer = sent(FOUND, HttpRequest.newBuilder(address.resolve(UPLOAD))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Opens the page of an uploaded table, which has to say so. */
    void shows(String table, String words) throws IOException {
        if (!expect(OK, get(table)).contains(words)) {
            throw new IOException(table + " does not say: " + words);
        }
    }

    /** The page of an uploaded table. */
    SheetPage open(String table) throws IOException {
        return new SheetPage(expect(OK, get(table)));
    }

    /** Presses «Передать показания» on that page; is led on only where something was taken. */
    void handIn(String table, SheetPage page) throws IOException {
        sent(FOUND, form(table, page.fields(table)));
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build();
    }

    private String expect(int status, HttpRequest request) throws IOException {
        return sent(status, request).body();
    }

    private HttpResponse<String> sent(int status, HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IOException(answer.uri() + " answered with " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
