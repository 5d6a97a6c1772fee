package ru.rodnik.scenarios;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.shared.SubscriberCode;

/** A subscriber who came in by the door: code, password, the cookie of his session, and nothing else. */
public final class CabinetVisitor {

    private static final Pattern LINK = Pattern.compile("href=\"(/cabinet[^\"#]*)");
    private static final int ADDRESSES_MAX = 300;

    private final MockMvc web;
    private Cookie session;

    private CabinetVisitor(MockMvc web, Cookie session) {
        this.web = web;
        this.session = session;
    }

    /** Signs in with the demonstration's password; the account must be there. */
    public static CabinetVisitor signedIn(MockMvc web, SubscriberCode code) throws Exception {
        return signedIn(web, code, DemoSignIns.PASSWORD, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/150.0");
    }

    /** @param browser as it calls itself */
    public static CabinetVisitor signedIn(MockMvc web, SubscriberCode code, String password, String browser)
            throws Exception {
        var answer = web.perform(atTheDoor(code, password).header("User-Agent", browser))
                .andExpect(redirectedUrl("/cabinet")).andReturn().getResponse();
        return new CabinetVisitor(web, sessionOf(answer).orElseThrow());
    }

    /** Code and password as the form of the door sends them. */
    public static MockHttpServletRequestBuilder atTheDoor(SubscriberCode code, String password) {
        return post("/login").param("code", code.toString()).param("password", password).with(csrf());
    }

    private static Optional<Cookie> sessionOf(MockHttpServletResponse answer) {
        return Arrays.stream(answer.getCookies())
                .filter(cookie -> cookie.getName().equals("rodnik-session") && !cookie.getValue().isEmpty())
                .findFirst();
    }

    /** The cookie that lets him in; after a change of password it is another one. */
    public Cookie session() {
        return session;
    }

    /** What comes back, whatever it is. */
    public MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = web.perform(request.cookie(session).with(csrf())).andReturn().getResponse();
        session = sessionOf(answer).orElse(session);
        return answer;
    }

    public MockHttpServletResponse open(String address) throws Exception {
        return send(get(URI.create(address)));
    }

    /** The page as it is read: without marks, a no-break space being a space. */
    public String read(String address) throws Exception {
        return words(page(address));
    }

    public String page(String address) throws Exception {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    public byte[] bytes(String address) throws Exception {
        var answer = open(address);
        if (answer.getStatus() != 200) {
            throw new AssertionError(address + " answers " + answer.getStatus());
        }
        return answer.getContentAsByteArray();
    }

    /** Every address of the cabinet that links lead to from there, in as many steps as it takes. */
    public List<String> everyAddressFrom(String start) throws Exception {
        var known = new TreeSet<>(List.of(start));
        var waiting = new ArrayList<>(known);
        while (!waiting.isEmpty() && known.size() < ADDRESSES_MAX) {
            var answer = open(waiting.removeFirst());
            if (MediaType.TEXT_HTML.isCompatibleWith(MediaType.valueOf(String.valueOf(answer.getContentType())))) {
                for (var link : links(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))) {
                    if (known.add(link)) {
                        waiting.add(link);
                    }
                }
            }
        }
        return List.copyOf(known);
    }

    /** Addresses of the cabinet that a page links to. */
    public static List<String> links(String page) {
        return LINK.matcher(page).results().map(found -> HtmlUtils.htmlUnescape(found.group(1))).distinct().toList();
    }

    static String words(String page) {
        return HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", " ")).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
}
