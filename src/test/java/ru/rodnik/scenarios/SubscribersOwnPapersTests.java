package ru.rodnik.scenarios;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static ru.rodnik.scenarios.TwoShops.LAVKA;
import static ru.rodnik.scenarios.TwoShops.NEIGHBOUR;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import ru.rodnik.CommittingTest;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.access.DemoSignIns.DemoAccount;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.metering.Scans;
import ru.rodnik.shared.Acting;
import ru.rodnik.ui.PageNotices;

/**
 * «Лавка» has papers of October, has handed in a reading and hot water with a scan, and has formed an act; «Сосед» has a
 * month of its own. Both came in by the door, so that nothing but the subscriber's own scope and the database's
 * row-level security stands between them (T21).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscribersOwnPapersTests extends CommittingTest {

    @TempDir Path folder = Path.of("");

    private final MockMvc web;
    private final TwoShops shops;
    private final DemoSignIns signIns;
    private final PageNotices notices;
    private final MeteringStage stage;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final List<String> papers = new ArrayList<>();
    private CabinetVisitor lavka;
    private CabinetVisitor neighbour;
    private long contract;
    private String reading = "";
    private String volume = "";

    SubscribersOwnPapersTests(
            MockMvc web,
            TwoShops shops,
            DemoSignIns signIns,
            PageNotices notices,
            MeteringStage stage,
            JdbcClient sql,
            TransactionTemplate transaction) throws Exception {
        this.web = web;
        this.shops = shops;
        this.signIns = signIns;
        this.notices = notices;
        this.stage = stage;
        this.sql = sql;
        this.transaction = transaction;
        try (var _ = Acting.asSystem("test")) {
            lavka = two_shops_who_came_in_by_the_door();
            neighbour = CabinetVisitor.signedIn(web, NEIGHBOUR);
        }
    }

    private CabinetVisitor two_shops_who_came_in_by_the_door() throws Exception {
        shops.haveTheirPapersOfOctober();
        notices.showDemo(true);
        transaction.executeWithoutResult(_ -> {
            signIns.open(List.of(), List.of(
                    new DemoAccount(LAVKA, "Лавкина Анна Петровна"), new DemoAccount(NEIGHBOUR, "Соседов Пётр")));
            contract = sql.sql("select id from registry.contract_v where number = 'Д-88601'").query(Long.class)
                    .single();
            stage.alwaysOpen(contract);
        });
        notices.showDemo(false);
        return CabinetVisitor.signedIn(web, LAVKA);
    }

    @BeforeAll
    void lavka_has_handed_in_and_formed_an_act() throws Exception {
        reading = field("/cabinet/readings", "value-(\\d+)");
        volume = field("/cabinet/hot-water", "volume-(\\d+)");
        papers.add(receiptOf(lavka.send(post("/cabinet/readings").param("requestKey", UUID.randomUUID().toString())
                .param("value-" + reading, "1230").param("confirmed-" + reading, "1230"))));
        papers.add(receiptOf(lavka.send(multipart("/cabinet/hot-water")
                .file(new MockMultipartFile("scan-" + volume, "скан.png", "image/png", Scans.png()))
                .param("requestKey", UUID.randomUUID().toString()).param("volume-" + volume, "34"))));
        var act = String.valueOf(lavka.send(post("/cabinet/settlements/act")
                .param("requestKey", UUID.randomUUID().toString())
                .param("from", "01.10.2026").param("to", "31.10.2026")).getRedirectedUrl());
        papers.add(act + "/pdf");
        papers.addAll(linksOf("/cabinet/documents", "/cabinet/documents/\\d+/(pdf|xml)"));
        papers.addAll(linksOf("/cabinet/hot-water", "/cabinet/hot-water/scans/\\d+"));
    }

    private String field(String page, String name) throws Exception {
        var found = Pattern.compile("name=\"" + name + "\"").matcher(lavka.page(page));
        assertThat(found.find()).as(page + " asks for " + name).isTrue();
        return found.group(1);
    }

    private static String receiptOf(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isBetween(302, 303);
        return "/cabinet/readings/receipts/" + String.valueOf(answer.getRedirectedUrl()).replaceFirst(".*receipt=", "")
                + ".pdf";
    }

    private List<String> linksOf(String page, String like) throws Exception {
        return CabinetVisitor.links(lavka.page(page)).stream().filter(link -> link.matches(like)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/cabinet", "/cabinet/readings", "/cabinet/readings/history", "/cabinet/hot-water", "/cabinet/volumes",
            "/cabinet/documents", "/cabinet/settlements", "/cabinet/settlements/act", "/cabinet/profile"
    })
    void every_page_opens_and_is_ones_own(String address) throws Exception {
        assertThat(lavka.read(address)).contains("ООО «Лавка»").doesNotContain("Сосед", "Д-88602", "100-602");
        assertThat(neighbour.read(address)).contains("ООО «Сосед»").doesNotContain("Лавка", "Д-88601", "100-601");
    }

    @Test
    void every_paper_is_delivered_to_its_subscriber() throws Exception {
        assertThat(papers).hasSize(9);
        for (var paper : papers) {
            var kind = paper.contains("/scans/") ? "\u0089PNG" : paper.endsWith("/xml") ? "<?xml" : "%PDF-";
            assertThat(new String(lavka.bytes(paper), ISO_8859_1)).as(paper).startsWith(kind);
        }
        assertThat(unpacked(lavka.bytes("/cabinet/volumes/export.xlsx"))).contains("88601-1", "7027.2", "5162.43")
                .doesNotContain("Д-88602");
        assertThat(unpacked(lavka.bytes("/cabinet/settlements/export.xlsx"))).contains("Д-88601");
    }

    @Test
    void a_stranger_gets_404_for_each_of_these_papers() throws Exception {
        for (var paper : papers) {
            assertThat(neighbour.open(paper).getStatus()).as(paper).isEqualTo(404);
            assertThat(neighbour.open(paper.replaceFirst("(/pdf|/xml|\\.pdf)$", "")).getStatus()).as(paper)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/cabinet", "/cabinet/readings", "/cabinet/readings/history", "/cabinet/hot-water", "/cabinet/volumes",
            "/cabinet/volumes/export.xlsx", "/cabinet/volumes/export.csv", "/cabinet/documents", "/cabinet/settlements",
            "/cabinet/settlements/export.xlsx", "/cabinet/settlements/export.csv", "/cabinet/settlements/act",
            "/cabinet/profile"
    })
    void a_contract_is_there_for_its_subscriber_and_404_for_a_stranger(String address) throws Exception {
        assertThat(lavka.open(address + "?contract=" + contract).getStatus()).isEqualTo(200);
        assertThat(neighbour.open(address + "?contract=" + contract).getStatus()).isEqualTo(404);
    }

    @Test
    void a_stranger_can_hand_in_nothing_for_another() throws Exception {
        assertThat(neighbour.send(post("/cabinet/readings").param("requestKey", UUID.randomUUID().toString())
                .param("value-" + reading, "1300")).getStatus()).isEqualTo(404);
        assertThat(neighbour.send(post("/cabinet/hot-water").param("requestKey", UUID.randomUUID().toString())
                .param("volume-" + volume, "0").param("none-" + volume, "on")).getStatus()).isEqualTo(404);
        assertThat(neighbour.send(post("/cabinet/settlements/act").param("requestKey", UUID.randomUUID().toString())
                .param("contract", String.valueOf(contract)).param("from", "01.10.2026").param("to", "31.10.2026"))
                .getStatus()).isEqualTo(404);
    }

    @Test
    void no_address_that_lavka_can_reach_tells_anybody_else_about_it() throws Exception {
        var addresses = new ArrayList<>(lavka.everyAddressFrom("/cabinet"));
        addresses.addAll(lavka.everyAddressFrom("/cabinet?contract=" + contract));
        assertThat(addresses).containsAll(papers.stream().filter(paper -> paper.contains("/documents/")).toList());
        for (var address : addresses) {
            var answer = neighbour.open(address);
            assertThat(answer.getStatus()).as(address).isIn(200, 404);
            assertThat(textOf(answer)).as(address)
                    .doesNotContain("Лавка", "Д-88601", "100-601", "88601-1", "12189.63", "12\u00a0189,63");
            web.perform(get(URI.create(address))).andExpect(status().isUnauthorized());
        }
    }

    private String textOf(MockHttpServletResponse answer) throws IOException {
        var bytes = answer.getContentAsByteArray();
        return String.valueOf(answer.getContentType()).contains("spreadsheet")
                ? unpacked(bytes)
                : new String(bytes, UTF_8);
    }

    private String unpacked(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("book.xlsx"), workbook);
        var text = new StringBuilder();
        try (var book = new ZipFile(file.toFile())) {
            for (var part : book.stream().toList()) {
                text.append(new String(book.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }
}
