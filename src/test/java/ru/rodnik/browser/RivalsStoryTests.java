package ru.rodnik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.shared.Acting;

/**
 * Two people register by one code (T03): the one whose papers two employees have seen gets the account, whoever came
 * first; the other's password and open page are worth nothing from that moment on.
 */
class RivalsStoryTests extends Story {

    private static final String OURS = "тихая заводь под старой ивой 7";
    private static final String THEIRS = "чужая тропа через сухой овраг 9";
    private static final Pattern NUMBER = Pattern.compile("20[0-9]{2}-[0-9]{6}");

    @BeforeEach
    void a_day_in_november() {
        program.clock().set("2026-11-12T15:00:00+04:00");
    }

    @Test
    void the_stranger_came_first() throws IOException {
        var code = codeWithoutAccount();
        try (var stranger = visitor(); var owner = visitor()) {
            register(stranger, code, "Неизвестный Пётр Павлович", THEIRS);
            var number = register(owner, code, "Хозяинова Мария Ивановна", OURS);
            onlyTheOwnerGetsIn(stranger, owner, code, number);
        }
    }

    @Test
    void the_owner_came_first() throws IOException {
        var code = codeWithoutAccount();
        try (var stranger = visitor(); var owner = visitor()) {
            var number = register(owner, code, "Хозяинова Мария Ивановна", OURS);
            register(stranger, code, "Неизвестный Пётр Павлович", THEIRS);
            onlyTheOwnerGetsIn(stranger, owner, code, number);
        }
    }

    private void onlyTheOwnerGetsIn(Visitor stranger, Visitor owner, String code, String number) throws IOException {
        stranger.signIn(code, THEIRS).isAt("/applications/").looks("rival-application");
        activate(number);

        owner.signIn(code, OURS).isAt("/cabinet").sees("Обзор");
        var strangersPage = stranger.page().url();
        stranger.page().reload();
        stranger.doesNotSee("Обзор").doesNotSee("Скачать");
        stranger.signIn(code, THEIRS).sees("Код или пароль не подошли").looks("login-refused");
        stranger.page().navigate(strangersPage);
        stranger.doesNotSee("Неизвестный Пётр Павлович");
    }

    private void activate(String number) throws IOException {
        try (var operator = visitor(); var senior = visitor()) {
            operator.signInAsStaff("operator9").open("/office/applications/" + number)
                    .sees("Хозяинова Мария Ивановна").looks("office-application-rivals");
            for (var tick : operator.page().locator("main input[type=checkbox]:not(:disabled)").all()) {
                tick.check();
            }
            operator.press("Документы приняты").sees(number);
            senior.signInAsStaff("senior9").open("/office/applications/" + number).press("Активировать");
        }
    }

    private static String register(Visitor who, String code, String name, String password) {
        who.open("/registration").fill("Код абонента", code).press("Проверить").press("Да, это мы")
                .fill("Фамилия, имя, отчество", name).fill("Должность", "Директор")
                .fill("Электронная почта", "office@demo.example").fill("Телефон", "8 (846) 000-10-18")
                .fill("Пароль", password).fill("Пароль ещё раз", password)
                .tick("Даю согласие на обработку персональных данных").press("Зарегистрироваться")
                .sees("Вы зарегистрировались");
        var found = NUMBER.matcher(who.page().locator("main").innerText());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** A legal entity of room 9 for which nobody has applied yet. */
    private String codeWithoutAccount() {
        try (var _ = Acting.asSystem("story")) {
            var code = program.bean(TransactionTemplate.class).execute(_ -> program.bean(JdbcClient.class).sql("""
                    select s.subscriber_code from registry.subscriber_v s
                     where s.kind = 'LEGAL_ENTITY' and s.subscriber_code not in (101, 777, 2045, 30300)
                       and not exists (select from access.application_v a where a.subscriber_code = s.subscriber_code)
                       and exists (select from registry.premises_v p join registry.office_v o on o.district = p.district
                                    where p.subscriber_code = s.subscriber_code and o.room = '9')
                       and not exists (select from registry.premises_v p join registry.office_v o on o.district = p.district
                                        where p.subscriber_code = s.subscriber_code and o.room is distinct from '9')
                     order by s.subscriber_code limit 1
                    """).query(String.class).single());
            return Objects.requireNonNull(code);
        }
    }

    private Visitor visitor() {
        return new Visitor(browser, program.address());
    }
}
