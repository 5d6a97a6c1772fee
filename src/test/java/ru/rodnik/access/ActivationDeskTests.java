package ru.rodnik.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.access.Sokol.BROWSER;
import static ru.rodnik.access.Sokol.OPERATOR9;
import static ru.rodnik.access.Sokol.SENIOR12;
import static ru.rodnik.access.Sokol.SENIOR9;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/** Papers of ООО «Сокол», code 777, on the tables of room 9 (T03–T09). */
class ActivationDeskTests extends DatabaseTest {

    private static final SubscriberCode CODE = new SubscriberCode(777);
    private static final String OTHER_PASSWORD = "чужой шелест камышей ночью";

    private final RegisterApplication register;
    private final ActivationDesk desk;
    private final Applications applications;
    private final ApplicationPapers papers;
    private final ApplicationTerms terms;
    private final SignIn signIn;
    private final JdbcClient sql;
    private final Clock clock;

    ActivationDeskTests(
            RegisterApplication register,
            ActivationDesk desk,
            Applications applications,
            ApplicationPapers papers,
            ApplicationTerms terms,
            SignIn signIn,
            JdbcClient sql,
            Clock clock) {
        this.register = register;
        this.desk = desk;
        this.applications = applications;
        this.papers = papers;
        this.terms = terms;
        this.signIn = signIn;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void the_subscriber_is_in_the_register() {
        Sokol.registered(sql, 777);
    }

    private ApplicationState stateOf(String number) {
        return applications.find(number).orElseThrow().state();
    }

    private SignInResult signIn(String password) {
        sql.sql("delete from access.login_throttle").update();
        return signIn.signIn(CODE, password, BROWSER);
    }

    @Test
    void two_people_open_the_account_with_the_password_of_the_application() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        assertThat(signIn(Sokol.PASSWORD)).isInstanceOf(SignInResult.Applied.class);
        assertThat(Sokol.receives(desk, OPERATOR9, number))
                .isEqualTo(new DeskVerdict.Done(ApplicationState.PAPER_RECEIVED));
        assertThat(Sokol.activates(desk, SENIOR9, number)).isEqualTo(new DeskVerdict.Done(ApplicationState.ACTIVE));
        assertThat(signIn(Sokol.PASSWORD)).isInstanceOfSatisfying(
                SignInResult.Opened.class, opened -> assertThat(opened.user().code()).isEqualTo(777));
        assertThat(sql.sql("select to_state from access.application_event order by id").query(String.class).list())
                .containsExactly("DRAFT", "PRINTED", "PAPER_RECEIVED", "APPROVED", "ACTIVE");
        assertThat(sql.sql("""
                select action from audit.act where subject = :subject order by id
                """).param("subject", "application:" + number).query(String.class).list())
                .containsExactly("application.filed", "application.papers-frozen", "application.papers-received",
                        "application.approved", "application.activated");
    }

    @Test
    void the_rival_s_password_is_good_for_nothing_ever_after_in_either_order_T03() {
        for (var attackerFirst : List.of(true, false)) {
            var first = Sokol.applies(register, 777, attackerFirst ? OTHER_PASSWORD : Sokol.PASSWORD);
            var second = Sokol.applies(register, 777, attackerFirst ? Sokol.PASSWORD : OTHER_PASSWORD);
            var ours = attackerFirst ? second : first;
            var theirs = attackerFirst ? first : second;
            Sokol.receives(desk, OPERATOR9, ours);
            Sokol.activates(desk, SENIOR9, ours);
            assertThat(stateOf(theirs)).isEqualTo(ApplicationState.SUPERSEDED);
            assertThat(signIn(OTHER_PASSWORD)).isInstanceOf(SignInResult.Refused.class);
            assertThat(signIn(Sokol.PASSWORD)).isInstanceOf(SignInResult.Opened.class);
            assertThat(Sokol.activates(desk, SENIOR9, theirs))
                    .isEqualTo(new DeskVerdict.WrongState(ApplicationState.SUPERSEDED));
        }
    }

    @Test
    void a_new_activation_closes_the_account_before_it() {
        var old = Sokol.applies(register, 777, OTHER_PASSWORD);
        Sokol.receives(desk, OPERATOR9, old);
        Sokol.activates(desk, SENIOR9, old);
        var fresh = Sokol.applies(register, 777, Sokol.PASSWORD);
        Sokol.receives(desk, OPERATOR9, fresh);
        Sokol.activates(desk, SENIOR9, fresh);
        assertThat(stateOf(old)).isEqualTo(ApplicationState.SUPERSEDED);
        assertThat(signIn(OTHER_PASSWORD)).isInstanceOf(SignInResult.Refused.class);
        assertThat(sql.sql("select count(*) from access.account where subscriber_code = 777 and state <> 'CLOSED'")
                .query(Integer.class).single()).isOne();
    }

    @Test
    void who_received_may_not_activate_and_the_journal_knows_he_tried_T07() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        Sokol.receives(desk, SENIOR9, number);
        assertThat(Sokol.activates(desk, SENIOR9, number)).isInstanceOf(DeskVerdict.Forbidden.class);
        assertThat(stateOf(number)).isEqualTo(ApplicationState.PAPER_RECEIVED);
        assertThat(sql.sql("select count(*) from audit.act where action = 'application.refused-to-staff'")
                .query(Integer.class).single()).isOne();
    }

    @Test
    void an_operator_does_not_confirm_and_another_room_does_not_serve() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        assertThat(Sokol.receives(desk, SENIOR12, number)).isInstanceOf(DeskVerdict.Forbidden.class);
        Sokol.receives(desk, OPERATOR9, number);
        assertThat(Sokol.activates(desk, OPERATOR9, number)).isInstanceOf(DeskVerdict.Forbidden.class);
        assertThat(Sokol.activates(desk, SENIOR12, number)).isInstanceOf(DeskVerdict.Forbidden.class);
    }

    @Test
    void nothing_is_activated_before_its_papers_are_received() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        assertThat(Sokol.activates(desk, SENIOR9, number))
                .isEqualTo(new DeskVerdict.WrongState(ApplicationState.PRINTED));
    }

    @Test
    void a_scan_opens_for_a_time_and_time_closes_it_T06() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        Acting.as(OPERATOR9.actor(), OPERATOR9.scope(), () -> desk.acceptScan(OPERATOR9, number, List.of("call")));
        assertThat(Sokol.activates(desk, SENIOR9, number))
                .isEqualTo(new DeskVerdict.Done(ApplicationState.ACTIVE_PROVISIONAL));
        assertThat(signIn(Sokol.PASSWORD)).isInstanceOfSatisfying(
                SignInResult.Opened.class, opened -> assertThat(opened.user().provisional()).isTrue());

        sql.sql("update access.application set originals_due = :day where number = :number")
                .param("day", LocalDate.now(clock).minusDays(2)).param("number", number).update();
        sql.sql("update access.account set provisional_until = :day where subscriber_code = 777")
                .param("day", LocalDate.now(clock).minusDays(2)).update();
        assertThat(signIn(Sokol.PASSWORD)).isInstanceOf(SignInResult.Applied.class);
        terms.run();
        assertThat(stateOf(number)).isEqualTo(ApplicationState.SUSPENDED);

        Sokol.receives(desk, OPERATOR9, number);
        assertThat(Sokol.activates(desk, SENIOR9, number)).isEqualTo(new DeskVerdict.Done(ApplicationState.ACTIVE));
        assertThat(signIn(Sokol.PASSWORD)).isInstanceOfSatisfying(
                SignInResult.Opened.class, opened -> assertThat(opened.user().provisional()).isFalse());
    }

    @Test
    void a_rejected_applicant_reads_why() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        var verdict = Acting.as(OPERATOR9.actor(), OPERATOR9.scope(),
                () -> desk.reject(OPERATOR9, number, "Нет доверенности"));
        assertThat(verdict).isEqualTo(new DeskVerdict.Done(ApplicationState.REJECTED));
        assertThat(applications.find(number).orElseThrow().reason()).isEqualTo("Нет доверенности");
        assertThat(signIn(Sokol.PASSWORD)).isInstanceOf(SignInResult.Applied.class);
    }

    @Test
    void the_papers_are_the_same_bytes_each_time_and_anybody_may_check_them_T05() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        var once = papers.read(number, PaperKind.AGREEMENT).orElseThrow();
        var again = papers.read(number, PaperKind.AGREEMENT).orElseThrow();
        assertThat(once.bytes()).isEqualTo(again.bytes()).startsWith("%PDF".getBytes(UTF_8));
        var paper = applications.papersOf(applications.find(number).orElseThrow().id()).getFirst();
        assertThat(papers.find(paper.verifyCode().toLowerCase(Locale.ROOT))).hasValueSatisfying(verified -> {
            assertThat(verified.number()).isEqualTo(number);
            assertThat(verified.sha256()).isEqualTo(Sha256.of(once.bytes()));
        });
        assertThat(papers.find("AAAABBBBCCCCDDDD")).isEmpty();
    }

    @Test
    void an_application_nobody_activated_is_erased_after_its_term_T09() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        sql.sql("update access.application set created_at = now() - interval '31 days' where number = :number")
                .param("number", number).update();
        terms.run();
        var left = applications.find(number).orElseThrow();
        assertThat(left.state()).isEqualTo(ApplicationState.EXPIRED);
        assertThat(left.fullName() + left.email() + left.phone() + left.content()).isEmpty();
        assertThat(papers.read(number, PaperKind.AGREEMENT)).isEmpty();
        assertThat(sql.sql("select count(*) from files.stored_file where subscriber_code = 777").query(Integer.class)
                .single())
                .isZero();
        assertThat(signIn(Sokol.PASSWORD)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void the_twenty_first_application_of_a_code_has_to_wait_T08() {
        var number = Sokol.applies(register, 777, Sokol.PASSWORD);
        sql.sql("""
                insert into access.application (number, subscriber_code, state, full_name, position, email, phone,
                        consent_version, consented_at, created_at, content, content_sha256)
                select '2020-' || lpad(n::text, 6, '0'), subscriber_code, 'PRINTED', full_name, position, email, phone,
                       consent_version, consented_at, created_at, content, content_sha256
                  from access.application, generate_series(1, 19) as n where number = :number
                """)
                .param("number", number).update();
        assertThat(register.register(Sokol.typed(777, Sokol.PASSWORD), BROWSER, "http://localhost"))
                .isInstanceOf(RegistrationResult.Later.class);
    }
}
