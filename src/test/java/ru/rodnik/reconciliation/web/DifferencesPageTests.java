package ru.rodnik.reconciliation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static ru.rodnik.access.web.SignedIn.subscriber;

import java.time.LocalDate;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import ru.rodnik.DatabaseTest;
import ru.rodnik.portal.AccountFacts;
import ru.rodnik.portal.SignedIn;

/**
 * Subscriber 101 owes 12 500.30 on 1 September, was charged 98 000.00 by счёт-фактура 1111 and 124 680.18 by 1234, paid
 * 60 000.00 and 50 000.00; in his own books he mistyped 124 860.18.
 */
class DifferencesPageTests extends DatabaseTest {

    private static final String HIS_BOOKS = """
            Карточка счета 60 за Сентябрь 2026 г. - Октябрь 2026 г.
            Дата;Документ;Дебет;Кредит
            Сальдо на начало;;;12 500,30
            07.09.2026;Оплата (п/п № 44 от 07.09.2026);60 000,00;
            30.09.2026;УПД № 1111;;98 000,00
            05.10.2026;Оплата (п/п № 45 от 05.10.2026);50 000,00;
            31.10.2026;УПД № 1234;;124 860,18
            Сальдо на конец;;;125 360,48
            """;

    private final MockMvc browser;
    private final JdbcClient sql;
    private final AccountFacts facts;
    private long contract;

    DifferencesPageTests(MockMvc browser, JdbcClient sql) {
        this.browser = browser;
        this.sql = sql;
        this.facts = new AccountFacts(sql);
    }

    @BeforeEach
    void two_months_of_a_subscriber() {
        facts.utility();
        facts.subscriber(101, "ООО «Ладья»");
        facts.subscriber(202, "ООО «Чужой»");
        contract = facts.contract(101, "4417");
        moved("OPENING", LocalDate.of(2025, 12, 31), "12500.30", "opening:1", "Входящее сальдо");
        moved("PAYMENT", LocalDate.of(2026, 9, 7), "-60000.00", "payment:44", "Оплата (п/п № 44 от 07.09.2026)");
        moved("CHARGE", LocalDate.of(2026, 9, 30), "98000.00", "document:1",
                "Реализация (счёт-фактура № 1111 от 30.09.2026)");
        moved("PAYMENT", LocalDate.of(2026, 10, 5), "-50000.00", "payment:45", "Оплата (п/п № 45 от 05.10.2026)");
        moved("CHARGE", LocalDate.of(2026, 10, 31), "124680.18", "document:2",
                "Реализация (счёт-фактура № 1234 от 31.10.2026)");
    }

    private void moved(String kind, LocalDate on, String amount, String source, String title) {
        facts.owed(101, contract, kind, on, amount, source, title);
    }

    private String brought(String books) throws Exception {
        var address = browser.perform(multipart("/cabinet/settlements/differences")
                .file(new MockMultipartFile("file", "Карточка 60.csv", "text/csv", books.getBytes(UTF_8)))
                .with(subscriber(sql, 101)).with(csrf()))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        return Objects.requireNonNull(address);
    }

    private String page(String address) throws Exception {
        return browser.perform(SignedIn.as(sql, 101, get(address)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(UTF_8).replace('\u00a0', ' ');
    }

    @Test
    void the_one_line_that_does_not_agree_is_shown_with_both_sides_and_nothing_is_kept() throws Exception {
        var page = page(brought(HIS_BOOKS));

        assertThat(page).containsSubsequence("Карточка 60.csv", "Сошлось 3 строки", "долг 125 180,48",
                "долг 125 360,48",
                "−180,00", "объясняют разницу целиком", "Опечатка в сумме", "счёт-фактура № 1234", "124 680,18",
                "УПД № 1234", "строка 7", "124 860,18", "−180,00");
        assertThat(page).doesNotContain("п/п № 44", "1111");
        assertThat(sql.sql("select count(*) from files.stored_file").query(Long.class).single()).isZero();
    }

    @Test
    void books_that_agree_say_so() throws Exception {
        assertThat(page(brought(HIS_BOOKS.replace("124 860,18", "124 680,18").replace("125 360,48", "125 180,48"))))
                .contains("Всё сходится", "Расхождений нет");
    }

    @Test
    void books_with_debit_and_credit_as_ours_are_taken_that_way() throws Exception {
        var turned = HIS_BOOKS.replaceAll("(?m);(;?)([0-9 ]+,[0-9]{2})(;?)$", ";$3$2$1");
        assertThat(page(brought(turned))).contains("дебет и кредит стоят как у нас", "Опечатка в сумме");
    }

    @Test
    void the_result_is_taken_along_as_a_book_of_excel() throws Exception {
        browser.perform(SignedIn.as(sql, 101, get(brought(HIS_BOOKS) + "/differences.xlsx")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Disposition", Matchers.containsString(".xlsx")));
    }

    @Test
    void a_file_that_cannot_be_read_comes_back_with_the_place() throws Exception {
        browser.perform(multipart("/cabinet/settlements/differences")
                .file(new MockMultipartFile("file", "x.csv", "text/csv",
                        HIS_BOOKS.replace("98 000,00", "сто").getBytes(UTF_8)))
                .with(subscriber(sql, 101)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(
                        content().string(Matchers.containsString("Строка\u00a05, столбец\u00a0D: «сто» — не сумма")));
    }

    @Test
    void a_stranger_sees_nothing_of_it() throws Exception {
        var address = brought(HIS_BOOKS);
        var seen = browser.perform(SignedIn.as(sql, 202, get(address))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(UTF_8);
        assertThat(seen).contains("Загрузите его ещё раз").doesNotContain("124\u00a0680,18");
        browser.perform(SignedIn.as(sql, 202, get(address + "/differences.xlsx"))).andExpect(status().isNotFound());
        browser.perform(SignedIn.as(sql, 202, get(address).param("contract", String.valueOf(contract))))
                .andExpect(status().isNotFound());
    }
}
