package ru.rodnik.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.StaffRole;
import ru.rodnik.access.web.SignedIn;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.office.PaperBoard.Filter;
import ru.rodnik.office.PaperBoard.Line;
import ru.rodnik.office.PaperBoard.Missing;
import ru.rodnik.office.PaperBoard.Sort;
import ru.rodnik.office.PaperBoard.State;
import ru.rodnik.office.PaperBoard.Why;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sha256;
import ru.rodnik.ui.Format;

/** November 2026 of a small and a great shop is released; a third shop has nothing to be charged for. */
class PaperBoardTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final Filter ALL = new Filter("", null, NOVEMBER, null);
    private static final int SMALL = 88_541;
    private static final int GREAT = 88_542;
    private static final int EMPTY = 88_543;

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final PaperBoard board;
    private final MockMvc browser;
    private final JdbcClient sql;
    private final Clock clock;

    PaperBoardTests(
            WaterTown town, RunMonth runMonth, ReleaseMonth releaseMonth, PaperBoard board, MockMvc browser,
            JdbcClient sql, Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.board = board;
        this.browser = browser;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_released_november() {
        town.opens();
        shop(SMALL, "ООО «Малая лавка»", "1010");
        shop(GREAT, "ООО «Большая лавка»", "1500");
        town.subscriber(EMPTY, "ООО «Пустая лавка»");
        town.contract(EMPTY, "Д-" + EMPTY, "LEGAL_OTHER", "NET", null);
        runMonth.run(NOVEMBER);
        releaseMonth.release(NOVEMBER);
    }

    private void shop(int code, String name, String dial) {
        town.subscriber(code, name);
        var premises = town.premises(town.contract(code, "Д-" + code, "LEGAL_OTHER", "NET", null), code, "P-" + code,
                "NONE");
        var meter = town.coldMeter(premises, code, "M-" + code, LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, code, "2026-10-31", "1000", before);
        town.reading(meter, code, "2026-11-20", dial, before);
    }

    private List<Line> lines(Filter filter) {
        return board.lines(filter, Sort.NUMBER, false, 0, 50);
    }

    @Test
    void papers_are_found_by_number_contract_code_name_kind_and_month() {
        assertThat(lines(ALL)).hasSize(6).allSatisfy(line -> assertThat(line.total()).isEqualTo(6));
        assertThat(lines(new Filter("2", null, NOVEMBER, null))).hasSize(3);
        assertThat(lines(new Filter("Д-88542", null, NOVEMBER, null))).hasSize(3);
        assertThat(lines(new Filter("88541", null, NOVEMBER, null))).hasSize(3);
        assertThat(lines(new Filter("большая", DocumentKind.ACT, NOVEMBER, null))).hasSize(1);
        assertThat(lines(new Filter("", null, NOVEMBER.next(), null))).isEmpty();
        assertThat(lines(new Filter("большая", null, null, null))).hasSize(3);
    }

    @Test
    void they_are_sorted_and_counted_and_summed_over_all_pages() {
        var dearest = board.lines(ALL, Sort.SUM, true, 0, 2);
        assertThat(dearest).extracting(Line::subscriberCode).containsOnly(GREAT);
        assertThat(dearest.getFirst().sum()).isEqualTo(
                Money.sum(lines(ALL).stream().map(Line::gross).toList()));
        assertThat(board.lines(ALL, Sort.SUM, false, 0, 3)).extracting(Line::subscriberCode).containsOnly(SMALL);
    }

    @Test
    void whoever_has_no_papers_is_named_with_the_reason() {
        assertThat(board.missing(NOVEMBER, 0, 50)).extracting(Missing::subscriberCode, Missing::why)
                .containsExactly(tuple(EMPTY, Why.NOTHING_CHARGED));
        assertThat(board.missing(NOVEMBER.next(), 0, 50)).hasSize(3)
                .allSatisfy(one -> assertThat(one.why()).isEqualTo(Why.NOT_CALCULATED));
        assertThat(board.ready(NOVEMBER).contracts()).isEqualTo(2);
    }

    @Test
    void the_accountant_says_that_papers_were_sent_and_finds_them_by_it() throws Exception {
        var bill = lines(new Filter("", DocumentKind.INVOICE, NOVEMBER, null)).getFirst();
        browser.perform(post("/office/documents/marks").with(csrf())
                .with(SignedIn.staff(sql, "accountant", null, StaffRole.ACCOUNTANT))
                .param("paper", "" + bill.id()).param("mark", "SENT").param("channel", "POST")
                .param("on", Format.date(LocalDate.now(clock))).param("note", "заказное").param("month", "2026-11"))
                .andExpect(status().is3xxRedirection());
        assertThat(lines(new Filter("", null, NOVEMBER, State.SENT))).extracting(Line::id).containsExactly(bill.id());
        assertThat(lines(new Filter("", null, NOVEMBER, State.UNTOUCHED))).hasSize(6);
        assertThat(sql.sql("select count(*) from audit.act_v where action = 'document.sent'").query(Integer.class)
                .single()).isEqualTo(1);
        assertThat(page("/office/documents?month=2026-11&state=SENT")).contains("отправлен почтой", "1 документ");
    }

    @Test
    void the_card_of_a_paper_tells_what_became_of_it_and_who_said_so() throws Exception {
        var act = lines(new Filter("большая", DocumentKind.ACT, NOVEMBER, null)).getFirst();
        var card = page("/office/documents/" + act.id());
        assertThat(card).contains("Акт об оказании услуг № " + act.number(), "ООО «Большая лавка»", "Д-" + GREAT,
                "Пока ничего", "за тот же месяц", "ещё не составлен");
        browser.perform(post("/office/documents/" + act.id() + "/marks").with(csrf())
                .with(SignedIn.staff(sql, "accountant", null, StaffRole.ACCOUNTANT))
                .param("mark", "SIGNED").param("channel", "HAND").param("on", Format.date(LocalDate.now(clock)))
                .param("note", "подписал директор")).andExpect(status().is3xxRedirection());
        var pdf = browser.perform(get("/office/documents/" + act.id() + "/pdf")
                .with(SignedIn.staff(sql, "accountant", null, StaffRole.ACCOUNTANT)))
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(page("/office/documents/" + act.id())).contains("Подписан, получен лично", "подписал директор",
                Sha256.of(pdf).hex());
        browser.perform(get("/office/documents/999999999")
                .with(SignedIn.staff(sql, "accountant", null, StaffRole.ACCOUNTANT))).andExpect(status().isNotFound());
    }

    @Test
    void who_may_not_change_the_papers_of_a_contract_reads_what_is_agreed() throws Exception {
        var contract = lines(ALL).getFirst().contractId();
        sql.sql("update registry.subscriber set inn = '7707083893' where subscriber_code = :code")
                .param("code", lines(ALL).getFirst().subscriberCode()).update();
        assertThat(page("/office/contracts/" + contract + "/papers")).contains("Записать условия", "Выставить счёт");
        var engineer = browser.perform(get("/office/contracts/" + contract + "/papers")
                .with(SignedIn.staff(sql, "metering", null, StaffRole.METERING)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(UTF_8);
        assertThat(engineer).contains("Счёт-фактура и акт", "Условия меняют сотрудники")
                .doesNotContain("Записать условия", "Выставить счёт", "/office/applications");
    }

    @Test
    void a_day_that_has_not_come_is_refused_with_words_and_others_may_not_mark() throws Exception {
        var id = lines(ALL).getFirst().id();
        var answer = browser.perform(post("/office/documents/marks").with(csrf())
                .with(SignedIn.staff(sql, "accountant", null, StaffRole.ACCOUNTANT))
                .param("paper", "" + id).param("mark", "SIGNED").param("channel", "HAND").param("on", "01.01.2099"))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(UTF_8);
        assertThat(answer).contains("Этот день ещё не наступил.");
        browser.perform(post("/office/documents/marks").with(csrf())
                .with(SignedIn.staff(sql, "metering", null, StaffRole.METERING))
                .param("paper", "" + id).param("mark", "SIGNED").param("channel", "HAND").param("on", "01.11.2026"))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_month_shows_the_promise_the_reasons_and_the_registers() throws Exception {
        assertThat(page("/office/documents/months/2026-11")).contains(
                "Обещаны 7 декабря 2026", "нечего начислить", "Собрать архив месяца", "Книга продаж, 4 квартал 2026");
        var book = page("/office/documents/sales-book/2026-4.csv");
        assertThat(book.lines().toList()).hasSize(1 + 2).anySatisfy(line -> assertThat(line)
                .startsWith("1;Книга продаж;;01;").contains("ООО «Большая лавка»"));
        assertThat(page("/office/documents/months/2026-11/register.csv").lines().toList()).hasSize(1 + 6);
        browser.perform(get("/office/documents/months/2026-13")
                .with(SignedIn.staff(sql, "accountant", null, StaffRole.ACCOUNTANT))).andExpect(status().isNotFound());
    }

    private String page(String address) throws Exception {
        return browser.perform(get(java.net.URI.create(address))
                .with(SignedIn.staff(sql, "accountant", null, StaffRole.ACCOUNTANT)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(UTF_8)
                .replace('\u00a0', ' ');
    }
}
