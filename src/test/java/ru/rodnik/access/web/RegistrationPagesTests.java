package ru.rodnik.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.Sokol;
import ru.rodnik.access.StaffRole;

/** ООО «Сокол», code 777, registers in a browser, and both sides look at the application. */
class RegistrationPagesTests extends DatabaseTest {

    private final MockMvc web;
    private final JdbcClient sql;
    private Cookie session = new Cookie("none", "");

    RegistrationPagesTests(MockMvc web, JdbcClient sql) {
        this.web = web;
        this.sql = sql;
    }

    @BeforeEach
    void the_subscriber_is_in_the_register() {
        Sokol.registered(sql, 777);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request.cookie(session).with(csrf()));
        Arrays.stream(answer.andReturn().getResponse().getCookies())
                .filter(cookie -> cookie.getName().equals("rodnik-session") && cookie.getMaxAge() != 0)
                .forEach(cookie -> session = cookie);
        return answer;
    }

    private String page(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString().replace('\u00a0', ' ');
    }

    private MockHttpServletRequestBuilder details(String password, @Nullable String consent) {
        var request = post("/registration/details").param("fullName", "Соколова Анна Викторовна")
                .param("position", "главный бухгалтер").param("email", "buh@sokol.example")
                .param("phone", "8 (846) 000-10-17").param("password", password).param("repeated", password);
        return consent == null ? request : request.param("consent", consent);
    }

    private String register() throws Exception {
        send(post("/registration").param("code", "00777")).andExpect(status().isOk());
        send(post("/registration/confirmation")).andExpect(redirectedUrl("/registration/details"));
        send(details(Sokol.PASSWORD, "true")).andExpect(redirectedUrl("/registration/done"));
        var done = page(send(get("/registration/done")).andExpect(status().isOk()));
        assertThat(done).contains("Вы зарегистрировались", "Номер заявки", "Соглашение о расчетах", "Заявка на доступ",
                "кабинет № 9", "334-76-21", "Войти в кабинет");
        var number = Pattern.compile("20[0-9]{2}-[0-9]{6}").matcher(done);
        assertThat(number.find()).isTrue();
        return number.group();
    }

    @Test
    void a_code_shows_the_short_name_and_a_part_of_the_address_and_nothing_else_T01() throws Exception {
        var found = page(send(post("/registration").param("code", "777")).andExpect(status().isOk()));
        assertThat(found).contains("ООО «Сокол»", "г. Самара, ул. А•••••, 1••", "Да, это мы")
                .doesNotContain("6316123458", "000-10-11", "Авроры");
        assertThat(page(send(post("/registration").param("code", "776")).andExpect(status().isOk())))
                .contains("Такого кода нет");
        send(post("/registration").param("code", "７７７")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void registering_leads_to_two_papers_and_a_sign_in_that_shows_the_application_only() throws Exception {
        var number = register();
        for (var paper : new String[] {"agreement", "access-request"}) {
            send(get("/registration/papers/" + paper)).andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "application/pdf"))
                    .andExpect(header().string("Cache-Control", "no-store"));
        }
        send(post("/login").param("code", "777").param("password", Sokol.PASSWORD))
                .andExpect(redirectedUrl("/applications/" + number));
        assertThat(page(send(get("/applications/" + number)).andExpect(status().isOk()))).contains(number,
                "ждёт бумаг");
        send(get("/cabinet")).andExpect(status().isForbidden());
        send(get("/cabinet/readings")).andExpect(status().isForbidden());
        send(get("/applications/2026-999999")).andExpect(status().isNotFound());
    }

    @Test
    void a_refused_form_comes_back_as_typed_but_for_the_passwords() throws Exception {
        send(post("/registration").param("code", "777"));
        var refused = page(send(details("Водоканал Самара 2026", null)).andExpect(status().isUnprocessableContent()));
        assertThat(refused).contains("value=\"Соколова Анна Викторовна\"", "угадывают первыми", "Без согласия")
                .doesNotContain("value=\"Водоканал");
    }

    @Test
    void nobody_registers_without_having_asked_for_the_code() throws Exception {
        send(details(Sokol.PASSWORD, "true")).andExpect(redirectedUrl("/registration"));
        send(get("/registration/done")).andExpect(redirectedUrl("/registration"));
        send(get("/registration/papers/agreement")).andExpect(status().isNotFound());
    }

    @Test
    void the_sixty_first_question_in_an_hour_has_to_wait_and_the_staff_is_told_T01() throws Exception {
        for (int asked = 0; asked < 60; asked++) {
            web.perform(post("/registration").param("code", "776").with(csrf())).andExpect(status().isOk());
        }
        for (int asked = 0; asked < 3; asked++) {
            web.perform(post("/registration").param("code", "777").with(csrf()))
                    .andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
        }
        assertThat(sql.sql("select count(*) from audit.act where action = 'alarm.code-checks'").query(Integer.class)
                .single())
                .isOne();
    }

    @Test
    void another_subscriber_does_not_find_the_application_T21() throws Exception {
        var number = register();
        web.perform(get("/applications/" + number).with(SignedIn.subscriber(sql, 778)))
                .andExpect(status().isNotFound());
        web.perform(get("/applications/" + number + "/papers/agreement").with(SignedIn.subscriber(sql, 778)))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_desk_of_room_9_receives_and_activates() throws Exception {
        var number = register();
        var operator = SignedIn.staff(sql, "op9", "9", StaffRole.OPERATOR);
        var senior = SignedIn.staff(sql, "sen9", "9", StaffRole.SENIOR);
        var address = "/office/applications/" + number;
        assertThat(page(web.perform(get("/office/applications").with(operator)).andExpect(status().isOk())))
                .contains(number, "<mark>7</mark>", "Документы приняты", "Принят скан", "Активировать", "Отклонить");
        web.perform(post(address + "/activation").with(senior).with(csrf())).andExpect(status().isConflict());
        web.perform(post(address + "/papers").param("checked", "agreement").with(operator).with(csrf()))
                .andExpect(redirectedUrl(address));
        web.perform(post(address + "/activation").with(operator).with(csrf())).andExpect(status().isForbidden());
        assertThat(page(web.perform(get(address).with(senior)))).contains("Не отмечено");
        web.perform(get(address + "/papers/agreement").with(senior)).andExpect(status().isOk());
        web.perform(post(address + "/activation").with(senior).with(csrf()))
                .andExpect(redirectedUrlPattern("/office/applications/*"));
        web.perform(post(address + "/activation").with(senior).with(csrf())).andExpect(status().isConflict());
    }

    @Test
    void only_the_desk_sees_applications() throws Exception {
        var number = register();
        web.perform(get("/office/applications").with(SignedIn.staff(sql, "metering", null, StaffRole.METERING)))
                .andExpect(status().isForbidden());
        web.perform(get("/office/applications/" + number).with(SignedIn.subscriber(sql, 778)))
                .andExpect(status().isForbidden());
        web.perform(get("/office/applications/2026-999999").with(SignedIn.staff(sql, "op9", "9", StaffRole.OPERATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anybody_checks_a_paper_by_its_code_T05() throws Exception {
        var number = register();
        var code =
                sql.sql("select verify_code from access.paper where kind = 'AGREEMENT'").query(String.class).single();
        assertThat(page(web.perform(get("/verify/" + code)).andExpect(status().isOk())))
                .contains("подлинный", "Соглашение о расчетах", number).doesNotContain("Сокол", "777");
        assertThat(page(web.perform(get("/verify/AAAABBBBCCCCDDDD")).andExpect(status().isOk())))
                .contains("не выпускали");
    }
}
