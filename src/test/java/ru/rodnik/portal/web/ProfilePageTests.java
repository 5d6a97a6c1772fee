package ru.rodnik.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.CommittingTest;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.access.DemoSignIns.DemoAccount;
import ru.rodnik.portal.AccountFacts;
import ru.rodnik.scenarios.CabinetVisitor;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.PageNotices;

/** A subscriber is signed in at his desk and on his telephone; he changes his password and looks after his sessions. */
class ProfilePageTests extends CommittingTest {

    private static final String PASSWORD = "тёплый чайник под сосной";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0";
    private static final String CHROME =
            "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36";
    private static final AtomicInteger CODES = new AtomicInteger(88_700);
    private static final Pattern ENDING = Pattern.compile("/cabinet/profile/sessions/([0-9a-f]+)/ending");

    private final MockMvc web;
    private final JdbcClient sql;
    private final DemoSignIns signIns;
    private final PageNotices notices;
    private final TransactionTemplate transaction;
    private SubscriberCode code = new SubscriberCode(1);

    ProfilePageTests(
            MockMvc web, JdbcClient sql, DemoSignIns signIns, PageNotices notices, TransactionTemplate transaction) {
        this.web = web;
        this.sql = sql;
        this.signIns = signIns;
        this.notices = notices;
        this.transaction = transaction;
    }

    @BeforeEach
    void a_subscriber_with_an_account() {
        code = new SubscriberCode(CODES.incrementAndGet());
        notices.showDemo(true);
        transaction.executeWithoutResult(_ -> {
            new AccountFacts(sql).subscriber(code.value(), "ООО «Кувшин " + code + "»");
            signIns.open(List.of(), List.of(new DemoAccount(code, "Орлова Нина Васильевна")));
        });
        notices.showDemo(false);
    }

    @Test
    void a_new_password_ends_every_other_session_and_the_old_one_opens_nothing_T16_T17() throws Exception {
        var desk = at(FIREFOX);
        var telephone = at(CHROME);
        var before = desk.session();

        var answer = changed(desk, DemoSignIns.PASSWORD, PASSWORD, PASSWORD);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/cabinet/profile?done=password#main");
        assertThat(desk.read("/cabinet/profile?done=password")).contains("Пароль изменён");
        assertThat(desk.session().getValue()).isNotEqualTo(before.getValue());
        web.perform(get("/cabinet").cookie(before)).andExpect(status().isUnauthorized());
        assertThat(telephone.open("/cabinet").getStatus()).isEqualTo(401);
        web.perform(CabinetVisitor.atTheDoor(code, DemoSignIns.PASSWORD)).andExpect(status().isUnauthorized());
        web.perform(CabinetVisitor.atTheDoor(code, PASSWORD)).andExpect(redirectedUrl("/cabinet"));
        assertThat(acts()).contains("account.password-changed by SUBSCRIBER " + code);
    }

    @Test
    void a_password_is_the_same_however_its_letters_are_put_together_T15() throws Exception {
        var apart = Normalizer.normalize("ёлочный йогурт крайний", Normalizer.Form.NFD);
        assertThat(changed(at(FIREFOX), DemoSignIns.PASSWORD, apart, apart).getStatus()).isEqualTo(302);
        web.perform(CabinetVisitor.atTheDoor(code, "ёлочный йогурт крайний")).andExpect(redirectedUrl("/cabinet"));
    }

    @ParameterizedTest
    @CsvSource({
            "не тот пароль вовсе, тёплый чайник под сосной, тёплый чайник под сосной, не ваш нынешний пароль",
            "'', тёплый чайник под сосной, тёплый чайник под сосной, Введите нынешний пароль",
            "rodnik-demo-2026, чайник, чайник, короче 15 знаков",
            "rodnik-demo-2026, водоканал2026водоканал, водоканал2026водоканал, угадывают первыми",
            "rodnik-demo-2026, орлова нина кувшин, орлова нина кувшин, знают многие",
            "rodnik-demo-2026, тёплый чайник под сосной, тёплый чайник под ёлкой, не совпали",
            "rodnik-demo-2026, rodnik-demo-2026, rodnik-demo-2026, Пароль"
    })
    void a_password_that_will_not_do_is_refused_with_words_and_changes_nothing(
            String current, String password, String repeated, String words) throws Exception {
        var desk = at(FIREFOX);
        var answer = changed(desk, current, password, repeated);

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(page).contains("Пароль не изменён", words).doesNotContain("value=\"" + password);
        assertThat(desk.open("/cabinet").getStatus()).isEqualTo(200);
        web.perform(CabinetVisitor.atTheDoor(code, DemoSignIns.PASSWORD)).andExpect(redirectedUrl("/cabinet"));
    }

    @Test
    void an_open_session_is_no_way_to_guess_the_password_T11() throws Exception {
        var desk = at(FIREFOX);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(changed(desk, "не тот пароль " + attempt, PASSWORD, PASSWORD).getStatus()).isEqualTo(422);
        }
        var answer = changed(desk, DemoSignIns.PASSWORD, PASSWORD, PASSWORD);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isNotBlank();
        web.perform(CabinetVisitor.atTheDoor(code, DemoSignIns.PASSWORD)).andExpect(redirectedUrl("/cabinet"));
    }

    @Test
    void ones_own_sessions_are_listed_and_another_one_is_ended_T17() throws Exception {
        var desk = at(FIREFOX);
        var telephone = at(CHROME);
        var page = desk.page("/cabinet/profile");
        assertThat(page).contains("Firefox, Windows", "Этот сеанс", "Chrome, Android", "127.0.0.1", "Завершить",
                "Завершить все остальные").doesNotContain(desk.session().getValue());

        var ending = endings(page).getFirst();
        assertThat(endings(page)).hasSize(1);
        assertThat(desk.send(post(ending)).getRedirectedUrl()).isEqualTo("/cabinet/profile?done=session");
        assertThat(telephone.open("/cabinet").getStatus()).isEqualTo(401);
        assertThat(desk.read("/cabinet/profile?done=session")).contains("Сеанс завершён")
                .doesNotContain("Chrome, Android", "Завершить все остальные");
        assertThat(desk.send(post(ending)).getStatus()).isEqualTo(404);
        assertThat(acts()).contains("session.ended by SUBSCRIBER " + code);
    }

    @Test
    void all_other_sessions_are_ended_at_once_and_this_one_goes_on() throws Exception {
        var desk = at(FIREFOX);
        var others = List.of(at(CHROME), at(CHROME), at(FIREFOX));
        assertThat(desk.send(post("/cabinet/profile/sessions/ending")).getRedirectedUrl())
                .isEqualTo("/cabinet/profile?done=sessions");
        for (var other : others) {
            assertThat(other.open("/cabinet").getStatus()).isEqualTo(401);
        }
        assertThat(desk.open("/cabinet/profile").getStatus()).isEqualTo(200);
    }

    @Test
    void a_strangers_session_is_not_there_T21() throws Exception {
        at(FIREFOX);
        var ending = endings(at(CHROME).page("/cabinet/profile")).getFirst();
        a_subscriber_with_an_account();
        assertThat(at(FIREFOX).send(post(ending)).getStatus()).isEqualTo(404);
    }

    @Test
    void without_its_token_no_form_of_the_profile_does_anything_T18() throws Exception {
        var desk = at(FIREFOX);
        for (var address : List.of("/cabinet/profile/password", "/cabinet/profile/sessions/ending")) {
            web.perform(post(address).cookie(desk.session()).param("current", DemoSignIns.PASSWORD)
                    .param("password", PASSWORD).param("repeated", PASSWORD)).andExpect(status().isForbidden());
        }
        web.perform(CabinetVisitor.atTheDoor(code, DemoSignIns.PASSWORD)).andExpect(redirectedUrl("/cabinet"));
    }

    private CabinetVisitor at(String browser) throws Exception {
        return CabinetVisitor.signedIn(web, code, DemoSignIns.PASSWORD, browser);
    }

    private static MockHttpServletResponse changed(
            CabinetVisitor visitor, String current, String password, String repeated) throws Exception {
        return visitor.send(post("/cabinet/profile/password").param("current", current).param("password", password)
                .param("repeated", repeated));
    }

    private static List<String> endings(String page) {
        return ENDING.matcher(page).results().map(found -> found.group()).toList();
    }

    private List<String> acts() {
        return transaction.execute(_ -> sql.sql("""
                select action || ' by ' || actor_kind || ' ' || actor_id from audit.act where subscriber_code = :code
                """).param("code", code.value()).query(String.class).list());
    }
}
