package ru.rodnik.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.documents.MarkPapers;
import ru.rodnik.documents.PaperEvent.Channel;
import ru.rodnik.documents.PaperEvent.Kind;
import ru.rodnik.portal.SignedIn;
import ru.rodnik.print.PdfReader;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sha256;

/** A shop takes its November away, paper by paper and as one archive; a stranger has a month too. */
class PapersTakenTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final int SHOP = 88_531;
    private static final int STRANGER = 88_532;

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final MarkPapers markPapers;
    private final MockMvc browser;
    private final JdbcClient sql;
    private final Clock clock;
    private long contract;
    private long strangersContract;

    PapersTakenTests(
            WaterTown town, RunMonth runMonth, ReleaseMonth releaseMonth, MarkPapers markPapers, MockMvc browser,
            JdbcClient sql, Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.markPapers = markPapers;
        this.browser = browser;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_released_november() {
        town.opens();
        contract = shop(SHOP, "ООО «Лавка»");
        strangersContract = shop(STRANGER, "ООО «Чужая лавка»");
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);
    }

    private long shop(int code, String name) {
        town.subscriber(code, name);
        var number = town.contract(code, "Д-" + code, "LEGAL_OTHER", "NET", null);
        var premises = town.premises(number, code, "P-" + code, "NONE");
        var meter = town.coldMeter(premises, code, "M-" + code, LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, code, "2026-10-31", "1000", before);
        town.reading(meter, code, "2026-11-20", "1120", before);
        return number;
    }

    private long paper(int code, String kind) {
        return sql.sql("select id from documents.document where subscriber_code = :code and kind = :kind")
                .param("code", code).param("kind", kind).query(Long.class).single();
    }

    private byte[] fetched(String address) throws Exception {
        return browser.perform(SignedIn.as(sql, SHOP, get(java.net.URI.create(address))))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
    }

    private String page(String address) throws Exception {
        return new String(fetched(address), UTF_8);
    }

    private List<String> events(long document) {
        return sql.sql("select kind from documents.event where document_id = :id order by id").param("id", document)
                .query(String.class).list();
    }

    @Test
    void a_paper_that_was_opened_and_taken_says_so_to_its_subscriber() throws Exception {
        var act = paper(SHOP, "ACT");
        assertThat(page("/cabinet/documents")).contains("Не скачан", "Расшифровка объёмов", "Скачать месяц архивом");
        assertThat(page("/cabinet/documents/" + act)).contains("Акт №", "Открыт вами", "ещё нет");
        assertThat(fetched("/cabinet/documents/" + act + "/pdf")).startsWith("%PDF".getBytes(UTF_8));
        fetched("/cabinet/documents/" + act);
        assertThat(events(act)).containsExactly("VIEWED", "PDF");
        assertThat(page("/cabinet/documents")).contains("Скачан " + day());
    }

    private String day() {
        return ru.rodnik.ui.Format.date(LocalDate.now(clock));
    }

    @Test
    void what_the_office_says_of_a_paper_its_subscriber_sees_without_the_note() throws Exception {
        var bill = paper(SHOP, "INVOICE");
        markPapers.mark(Kind.SENT, List.of(bill), Channel.POST, LocalDate.now(clock).minusDays(1), "письмо без марки");
        assertThat(events(bill)).as("before it was issued nothing is sent").isEmpty();
        var today = LocalDate.now(clock);
        assertThat(markPapers.mark(Kind.SENT, List.of(bill), Channel.POST, today, "письмо без марки")).isEqualTo(1);
        assertThat(markPapers.mark(Kind.SENT, List.of(bill), Channel.POST, today, "ещё раз")).isZero();
        assertThat(page("/cabinet/documents")).contains("Отправлен почтой " + day());
        assertThat(page("/cabinet/documents/" + bill)).contains("Отправлен почтой", "водоканал")
                .doesNotContain("без марки");
    }

    @Test
    void the_month_comes_as_one_archive_with_everything_in_it() throws Exception {
        var files = archive("/cabinet/documents/2026-11.zip");
        assertThat(files.keySet()).contains(
                "Счёт на оплату № 1 от 30.11.2026.pdf", "Счёт-фактура № 1 от 30.11.2026.pdf",
                "Акт об оказании услуг № 1 от 30.11.2026.pdf", "Реестр 2026-11.csv", "Реестр 2026-11 строки.csv",
                "Реестр 2026-11.xlsx");
        assertThat(files.keySet()).filteredOn(name -> name.startsWith("Расшифровка к счёту № 1")).hasSize(2);
        assertThat(PdfReader.text(files.getOrDefault("Счёт на оплату № 1 от 30.11.2026.pdf", new byte[0])))
                .contains("ООО «Лавка»");
        assertThat(new String(files.getOrDefault("Реестр 2026-11.csv", new byte[0]), UTF_8)).contains("ООО «Лавка»")
                .doesNotContain("Чужая");
        assertThat(events(paper(SHOP, "ACT"))).containsExactly("PACK");
        assertThat(events(paper(STRANGER, "ACT"))).isEmpty();
    }

    @Test
    void the_same_month_is_the_same_archive_byte_for_byte() throws Exception {
        assertThat(Sha256.of(fetched("/cabinet/documents/2026-11.zip")))
                .isEqualTo(Sha256.of(fetched("/cabinet/documents/2026-11.zip?contract=" + contract)));
    }

    @Test
    void a_strangers_paper_and_month_are_not_there() throws Exception {
        var stranger = paper(STRANGER, "ACT");
        for (var address : List.of("/cabinet/documents/" + stranger, "/cabinet/documents/" + stranger + "/pdf",
                "/cabinet/documents/" + stranger + "/xml",
                "/cabinet/documents/2026-11.zip?contract=" + strangersContract,
                "/cabinet/documents/2026-10.zip", "/cabinet/documents/2026-13.zip")) {
            browser.perform(SignedIn.as(sql, SHOP, get(java.net.URI.create(address))))
                    .andExpect(status().isNotFound());
        }
        assertThat(events(stranger)).isEmpty();
    }

    private Map<String, byte[]> archive(String address) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(fetched(address)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
