package ru.rodnik.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.StaffSignIn.HalfWay;
import ru.rodnik.access.StaffSignIn.Result;
import ru.rodnik.access.StaffSignIn.Step;

/** An employee of a real installation: a given password, one of his own, a telephone, its codes (T19). */
class StaffSignInTests extends DatabaseTest {

    private static final String GIVEN = "выдан один раз администратором";
    private static final String OWN = "гжель яхонт рисунок лодка";
    private static final Caller DESK = new Caller("10.0.0.2", "0a0000", "");

    private final StaffSignIn signIn;
    private final StaffMembers staff;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final JdbcClient sql;
    private final Clock clock;

    StaffSignInTests(
            StaffSignIn signIn, StaffMembers staff, Passwords passwords, OpenSessions sessions, JdbcClient sql,
            Clock clock) {
        this.signIn = signIn;
        this.staff = staff;
        this.passwords = passwords;
        this.sessions = sessions;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_new_employee_with_a_password_that_was_given() {
        staff.add("petrova", "Петрова Вера Ильинична", Set.of(StaffRole.OPERATOR), "9",
                passwords.hashFor(StaffSignIn.nameOf("petrova"), GIVEN), true);
    }

    private HalfWay halfWay(Result result, Step step) {
        assertThat(result).isInstanceOfSatisfying(Result.Continued.class, on -> assertThat(on.step()).isEqualTo(step));
        return ((Result.Continued) result).halfWay();
    }

    private long step() {
        return clock.instant().getEpochSecond() / 30;
    }

    private StaffUser enrolled(byte[] secret) {
        var password = halfWay(signIn.signIn("petrova", GIVEN, DESK), Step.NEW_PASSWORD);
        assertThat(signIn.choosePassword(password, "Петрова Петрова 2026", DESK)).isInstanceOf(Result.Weak.class);
        var telephone = halfWay(signIn.choosePassword(password, OWN, DESK), Step.ENROL);
        var entered = signIn.enrol(telephone, secret, Totp.code(secret, step() - 1), DESK);
        assertThat(entered).isInstanceOf(Result.Entered.class);
        return ((Result.Entered) entered).user();
    }

    @Test
    void he_changes_the_given_password_and_enrols_his_telephone() {
        var user = enrolled(signIn.newSecret());
        assertThat(user.secondFactor()).isTrue();
        assertThat(user.room()).isEqualTo("9");
        assertThat(sessions.isAlive(user)).isTrue();
        assertThat(signIn.signIn("petrova", GIVEN, DESK)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void a_code_is_good_once_T19() {
        var secret = signIn.newSecret();
        enrolled(secret);
        var code = Totp.code(secret, step());
        assertThat(signIn.enterCode(halfWay(signIn.signIn("petrova", OWN, DESK), Step.CODE), code, DESK))
                .isInstanceOf(Result.Entered.class);
        assertThat(signIn.enterCode(halfWay(signIn.signIn("petrova", OWN, DESK), Step.CODE), code, DESK))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void the_secret_is_not_to_be_read_from_the_database_T66() {
        var secret = signIn.newSecret();
        enrolled(secret);
        var kept = sql.sql("select totp_secret from access.staff where login = 'petrova'").query(byte[].class).single();
        assertThat(HexFormat.of().formatHex(kept)).doesNotContain(HexFormat.of().formatHex(secret));
    }

    @Test
    void who_is_disabled_is_out_at_once_T17() {
        var user = enrolled(signIn.newSecret());
        staff.disable("petrova");
        assertThat(sessions.isAlive(user)).isFalse();
        assertThat(signIn.signIn("petrova", OWN, DESK)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void after_a_hundred_failures_nothing_is_looked_at_even_the_right_password_T11() {
        sql.sql("insert into access.login_throttle values ('staff:petrova', '', 99, now() - interval '1 day')")
                .update();
        assertThat(signIn.signIn("petrova", "не тот пароль совсем", DESK)).isInstanceOf(Result.Refused.class);
        sql.sql("update access.login_throttle set retry_at = now() - interval '1 day'").update();
        assertThat(signIn.signIn("petrova", GIVEN, DESK)).isInstanceOf(Result.Later.class);
    }
}
