package ru.rodnik.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.SubscriberCode;

/** ООО «Сокол» with a shop in Октябрьский район, and the desks of rooms 9 and 12. */
public final class Sokol {

    public static final String PASSWORD = "ключевая вода из глубины 2026";
    static final StaffUser OPERATOR9 = staff("operator9", "9", StaffRole.OPERATOR);
    static final StaffUser SENIOR9 = staff("senior9", "9", StaffRole.SENIOR);
    static final StaffUser SENIOR12 = staff("senior12", "12", StaffRole.SENIOR);
    static final Caller BROWSER = new Caller("10.0.0.1", "0a0000", "");

    private Sokol() {}

    private static StaffUser staff(String login, String room, StaffRole role) {
        return new StaffUser(login, login, Set.of(role), room, 1, true, Instant.EPOCH);
    }

    /** The subscriber with this code in the register. */
    public static void registered(JdbcClient sql, int code) {
        sql.sql("""
                insert into registry.subscriber (subscriber_code, kind, name, short_name, inn, kpp, ogrn, legal_address, phone)
                values (:code, 'LEGAL_ENTITY', 'Общество с ограниченной ответственностью «Сокол»', 'ООО «Сокол»', '6316123458',
                        '631601001', null, '443001, г. Самара, ул. Авроры, 110', '8 (846) 000-10-11')
                """)
                .param("code", code).update();
        sql.sql("""
                insert into registry.contract (number, subscriber_code, signed_on, valid_from, category, price_basis, due_day)
                values (:number, :code, date '2021-02-14', date '2021-02-14', 'LEGAL_OTHER', 'NET', 10)
                """)
                .param("number", "C-" + code).param("code", code).update();
        sql.sql("""
                insert into registry.premises (code, contract_id, subscriber_code, name, address, district, use, cold_water,
                                               wastewater, hot_water_source)
                select :premises, id, :code, 'Магазин', 'г. Самара, ул. Авроры, 110', 'Октябрьский', 'NON_RESIDENTIAL', true,
                       true, 'NONE' from registry.contract where number = :number
                """)
                .param("premises", "P-" + code).param("code", code).param("number", "C-" + code).update();
        sql.sql("""
                insert into registry.office (district, room, address, phone)
                values ('Октябрьский', '9', 'ул. Луначарского, 56', '334-76-21') on conflict do nothing
                """)
                .update();
    }

    static RegisterApplication.Typed typed(int code, String password) {
        return new RegisterApplication.Typed(
                UUID.randomUUID().toString(), new SubscriberCode(code),
                new Applicant("Соколова Анна Викторовна", "главный бухгалтер", "buh@sokol.example",
                        "8 (846) 000-10-17"),
                password, password, true);
    }

    static String applies(RegisterApplication register, int code, String password) {
        return switch (register.register(typed(code, password), BROWSER, "http://localhost")) {
            case RegistrationResult.Registered(var number) -> number;
            case RegistrationResult.Refused(Map<String, String> objections) ->
                    throw new AssertionError(objections.toString());
            case RegistrationResult.Later _ -> throw new AssertionError("too many");
        };
    }

    static DeskVerdict receives(ActivationDesk desk, StaffUser who, String number) {
        return Acting.as(who.actor(), who.scope(),
                () -> desk.receivePapers(who, number, List.of("agreement", "request")));
    }

    static DeskVerdict activates(ActivationDesk desk, StaffUser who, String number) {
        return Acting.as(who.actor(), who.scope(), () -> desk.activate(who, number));
    }
}
