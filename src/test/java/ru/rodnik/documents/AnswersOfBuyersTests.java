package ru.rodnik.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static ru.rodnik.access.web.SignedIn.staff;
import static ru.rodnik.access.web.SignedIn.subscriber;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.StaffRole;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.documents.TakeBuyerTitle.Outcome;
import ru.rodnik.documents.xml.BuyerTitle;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;

/** A shop signs the act of its November through an operator and brings what the operator gave it; a stranger has one, too. */
class AnswersOfBuyersTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final int SHOP = 88_541;
    private static final int STRANGER = 88_542;
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final Documents documents;
    private final DocumentXml documentXml;
    private final TakeBuyerTitle takeBuyerTitle;
    private final PaperEvents events;
    private final MockMvc browser;
    private final JdbcClient sql;
    private final Clock clock;
    private IssuedDocument act;
    private String ourFile;

    AnswersOfBuyersTests(
            WaterTown town, RunMonth runMonth, ReleaseMonth releaseMonth, Documents documents, DocumentXml documentXml,
            TakeBuyerTitle takeBuyerTitle, PaperEvents events, MockMvc browser, JdbcClient sql, Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.documents = documents;
        this.documentXml = documentXml;
        this.takeBuyerTitle = takeBuyerTitle;
        this.events = events;
        this.browser = browser;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_released_november_with_its_exchange_files() {
        town.opens();
        shop(SHOP, "ООО «Лавка»");
        shop(STRANGER, "ООО «Чужая лавка»");
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);
        act = documents.find(paper(SHOP)).orElseThrow();
        ourFile = documentXml.of(act.id()).orElseThrow().fileName().replace(".xml", "");
    }

    private void shop(int code, String name) {
        town.subscriber(code, name);
        var contract = town.contract(code, "Д-" + code, "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, code, "P-" + code, "NONE");
        var meter = town.coldMeter(premises, code, "M-" + code, LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, code, "2026-10-31", "1000", before);
        town.reading(meter, code, "2026-11-20", "1120", before);
    }

    private long paper(int code) {
        return sql.sql("select id from documents.document where subscriber_code = :code and kind = 'ACT'")
                .param("code", code).query(Long.class).single();
    }

    private String answer(String sellerFile, String number, String outcome) {
        return """
                <?xml version="1.0" encoding="windows-1251"?>
                <Файл ИдФайл="ON_NSCHFDOPPOK_1" ВерсФорм="5.03" ВерсПрог="1С"><Документ КНД="1115132" ДатаИнфПок="%1$s" ВремИнфПок="09.30.00">
                <ИдИнфПрод ИдФайлИнфПр="%2$s" ДатаФайлИнфПр="%1$s" ВремФайлИнфПр="18.05.00"><ЭП>MIIB</ЭП></ИдИнфПрод>
                <СодФХЖ4 НаимДокОпрПр="Акт" Функция="ДОП" ПорНомДокИнфПр="%3$s" ДатаДокИнфПр="%4$s"><СвПрин ДатаПрин="%1$s"><КодСодОпер КодИтога="%5$s"/></СвПрин></СодФХЖ4>
                <Подписант Должн="Директор" СпосПодтПолном="1"><ФИО Фамилия="Орлова" Имя="Нина"/></Подписант></Документ></Файл>
                """
                .formatted(DAY.format(LocalDate.now(clock)), sellerFile, number, DAY.format(act.date()), outcome);
    }

    private String ours() {
        return answer(ourFile, act.fullNumber(), "1");
    }

    private ResultActions sent(int code, long paper, byte[] file) throws Exception {
        return browser.perform(multipart("/cabinet/documents/" + paper + "/answer")
                .file(new MockMultipartFile("file", "ответ.xml", "text/plain", file))
                .with(subscriber(sql, code)).with(csrf()));
    }

    private String refusal(String answer) {
        return ((Outcome.Refused) takeBuyerTitle.take(act.id(), answer.getBytes(WINDOWS))).why();
    }

    private List<PaperEvent.Kind> happened() {
        return events.of(act.id()).stream().map(PaperEvent::kind).filter(kind -> kind != PaperEvent.Kind.VIEWED)
                .toList();
    }

    @Test
    void an_answer_to_our_file_signs_the_paper_once_and_is_given_back_as_it_came() throws Exception {
        var bytes = ours().getBytes(WINDOWS);
        sent(SHOP, act.id(), bytes).andExpect(
                flash().attribute("note", "Ответ загружен: принято без расхождений."));
        sent(SHOP, act.id(), bytes)
                .andExpect(flash().attribute("note", Matchers.containsString("ничего не изменилось")));

        assertThat(happened()).containsExactly(PaperEvent.Kind.SIGNED);
        var page = browser.perform(get("/cabinet/documents/" + act.id()).with(subscriber(sql, SHOP)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(UTF_8);
        assertThat(page).contains("Ваш ответ через оператора", "Орлова Нина, Директор", "Подписан, получен через");
        for (var taken : List.of(
                get("/cabinet/documents/" + act.id() + "/answer").with(subscriber(sql, SHOP)),
                get("/office/documents/" + act.id() + "/answer")
                        .with(staff(sql, "accountant", null, StaffRole.ACCOUNTANT)))) {
            browser.perform(taken).andExpect(status().isOk()).andExpect(content().bytes(bytes));
        }
        assertThat(sql.sql("select count(*) from audit.act where action = 'document.answered'").query(Long.class)
                .single()).isEqualTo(1);
    }

    @Test
    void staff_put_in_a_refusal_for_him_and_both_see_that_he_did_not_accept() throws Exception {
        browser.perform(multipart("/office/documents/" + act.id() + "/answer")
                .file(new MockMultipartFile("file", answer(ourFile, act.fullNumber(), "3").getBytes(WINDOWS)))
                .with(staff(sql, "accountant", null, StaffRole.ACCOUNTANT)).with(csrf()))
                .andExpect(flash().attribute("note", "Ответ загружен: не принято."));

        assertThat(happened()).containsExactly(PaperEvent.Kind.REFUSED);
        assertThat(browser.perform(get("/cabinet/documents").with(subscriber(sql, SHOP))).andReturn().getResponse()
                .getContentAsString(UTF_8)).contains("Не принят вами");
        assertThat(browser.perform(get("/office/documents").param("month", "2026-11").param("state", "REFUSED")
                .with(staff(sql, "accountant", null, StaffRole.ACCOUNTANT))).andReturn().getResponse()
                .getContentAsString(UTF_8)).contains("не принят ", "ООО «Лавка»");
        assertThat(refusal(ours())).contains("ответ уже есть: не принято", "Второй ответ не записан");
    }

    @Test
    void an_answer_to_something_else_writes_nothing() {
        assertThat(refusal(answer("ON_NSCHFDOPPR_X", act.fullNumber(), "1"))).contains("ON_NSCHFDOPPR_X", ourFile,
                "Ничего не записали");
        assertThat(refusal(answer(ourFile, "999", "1"))).contains("В ответе назван документ № 999");
        assertThat(refusal("<!DOCTYPE f SYSTEM 'http://127.0.0.1:9/'><f/>")).contains("не прочитан", "DOCTYPE");
        assertThat(refusal(ours().substring(0, 300))).contains("не прочитан");
        assertThat(refusal(ours().replace("КодИтога=\"1\"", "КодИтога=\"9\""))).contains("не 1, 2 или 3");
        assertThat(takeBuyerTitle.take(act.id(), ours().replace("windows-1251", "UTF-8").getBytes(UTF_8)))
                .isEqualTo(new Outcome.Taken(BuyerTitle.Outcome.ACCEPTED));
        assertThat(happened()).containsExactly(PaperEvent.Kind.SIGNED);
    }

    @Test
    void a_strangers_paper_is_not_there() throws Exception {
        var theirs = paper(STRANGER);
        sent(SHOP, theirs, ours().getBytes(WINDOWS)).andExpect(status().isNotFound());
        sent(STRANGER, act.id(), ours().getBytes(WINDOWS)).andExpect(status().isNotFound());
        sent(STRANGER, theirs, ours().getBytes(WINDOWS))
                .andExpect(flash().attribute("problem", Matchers.startsWith("Ответ не загружен.")));
        browser.perform(get("/cabinet/documents/" + act.id() + "/answer").with(subscriber(sql, STRANGER)))
                .andExpect(status().isNotFound());
        assertThat(happened()).isEmpty();
    }
}
