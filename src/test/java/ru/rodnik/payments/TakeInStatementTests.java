package ru.rodnik.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.audit.InvariantChecks;
import ru.rodnik.ledger.Balances;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.payments.StatementOutcome.Refused;
import ru.rodnik.payments.StatementOutcome.Taken;
import ru.rodnik.platform.Command;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** A shop with one contract that has been charged nothing yet: what it pays is an advance. */
class TakeInStatementTests extends DatabaseTest {

    private static final SubscriberCode SHOP = new SubscriberCode(88_301);
    private static final String SHOP_INN = "6300000016";
    private static final String STRANGER_INN = "7700000000";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final WaterTown town;
    private final TakeInStatement takeInStatement;
    private final StatementCommand command;
    private final EnterPayment enterPayment;
    private final ReversePayment reversePayment;
    private final Payments payments;
    private final PaymentsExport export;
    private final Balances balances;
    private final Ledger ledger;
    private final InvariantChecks checks;
    private final JdbcClient sql;
    private final LocalDate today;
    private final String day;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    @TempDir private Path folder = Path.of("");
    private long contract;

    TakeInStatementTests(
            WaterTown town,
            TakeInStatement takeInStatement,
            StatementCommand command,
            EnterPayment enterPayment,
            ReversePayment reversePayment,
            Payments payments,
            PaymentsExport export,
            Balances balances,
            Ledger ledger,
            InvariantChecks checks,
            JdbcClient sql,
            Clock clock) {
        this.town = town;
        this.takeInStatement = takeInStatement;
        this.command = command;
        this.enterPayment = enterPayment;
        this.reversePayment = reversePayment;
        this.payments = payments;
        this.export = export;
        this.balances = balances;
        this.ledger = ledger;
        this.checks = checks;
        this.sql = sql;
        this.today = LocalDate.now(clock);
        this.day = DAY.format(today);
    }

    @BeforeEach
    void a_shop() {
        town.opens();
        town.subscriber(SHOP.value(), "ООО «Лавка»");
        contract = town.contract(SHOP.value(), "88301-В/2026", "LEGAL_OTHER", "NET", null);
    }

    @Test
    void a_payment_is_recognised_by_the_contract_it_names_and_by_its_payer() {
        var taken = taken(StatementText.begin()
                .received(day, "45", "100.00", STRANGER_INN, "За лавку по договору № 88301-В/2026")
                .received(day, "46", "20.50", SHOP_INN, "За воду"));
        assertThat(taken.recognised()).hasSize(2);
        assertThat(taken.unrecognised()).isEmpty();
        assertThat(balances.owed(contract, today)).isEqualTo(Money.of("-120.50"));
        assertThat(payments.of(SHOP, today, today)).extracting(PaymentLine::documentNumber)
                .containsExactlyInAnyOrder("45", "46");
    }

    @Test
    void the_same_file_again_makes_nothing_twice_and_a_payment_taken_back_stays_taken_back() {
        var statement = StatementText.begin().received(day, "45", "100.00", SHOP_INN, "За воду")
                .received(day, "46", "5.00", STRANGER_INN, "По письму");
        taken(statement);
        var before = acts();
        assertThat(taken(statement).duplicates()).hasSize(2);
        reversePayment.reverse("1", payments.latest(1).getFirst().id(), "возврат банка");
        var again = taken(statement);
        assertThat(again.duplicates()).hasSize(2);
        assertThat(again.recognised()).isEmpty();
        assertThat(acts()).isEqualTo(before + 1);
        assertThat(balances.owed(contract, today)).isEqualTo(Money.ZERO);
        assertThat(unrecognised()).isEqualTo(1);
    }

    @Test
    void a_line_given_twice_counts_once_and_another_sum_under_the_same_number_is_another_payment() {
        var taken = taken(StatementText.begin().received(day, "45", "100.00", SHOP_INN, "За воду")
                .received(day, "45", "100", SHOP_INN, "За воду").received(day, "45", "50.00", SHOP_INN, "За воду"));
        assertThat(taken.recognised()).hasSize(2);
        assertThat(taken.duplicates()).extracting(BankReceipt::line).containsExactly(16);
    }

    @Test
    void what_a_person_has_entered_by_hand_is_known() {
        enterPayment.enter(new NewPayment(
                "1", today, "45", today, null, "ООО «Лавка»", "За воду", Money.of("100.00"), contract));
        assertThat(taken(StatementText.begin().received(day, "45", "100.00", SHOP_INN, "За воду")).duplicates())
                .hasSize(1);
        assertThat(balances.owed(contract, today)).isEqualTo(Money.of("-100.00"));
    }

    @Test
    void an_unrecognised_payment_is_kept_unposted_until_its_contract_is_there_or_a_person_enters_it() {
        var statement = StatementText.begin()
                .received(day, "45", "70.00", STRANGER_INN, "По договору № 88302-В/2026")
                .received(day, "46", "30.00", STRANGER_INN, "По письму");
        assertThat(taken(statement).unrecognised()).extracting(StatementOutcome.Unrecognised::reason).containsExactly(
                "плательщик с ИНН 7700000000 не абонент, договора 88302-В/2026 нет",
                "плательщик с ИНН 7700000000 не абонент, договор в назначении не назван");
        assertThat(exported()).filteredOn("UNRECOGNISED"::equals).hasSize(2);

        var second = town.contract(SHOP.value(), "88302-В/2026", "LEGAL_OTHER", "NET", null);
        assertThat(taken(statement).recognised()).extracting(BankReceipt::documentNumber).containsExactly("45");
        assertThat(balances.owed(second, today)).isEqualTo(Money.of("-70.00"));
        enterPayment.enter(new NewPayment(
                "1", today, "46", today, STRANGER_INN, "Кто-то", "По письму", Money.of("30.00"), contract));
        assertThat(unrecognised()).isZero();
        assertThat(exported()).containsExactlyInAnyOrder("PARTLY", "PARTLY");
        assertThat(taken(statement).duplicates()).hasSize(2);
    }

    @Test
    void a_payment_into_a_closed_month_refuses_the_file_unless_it_is_known() {
        var statement = StatementText.begin().received(day, "45", "100.00", SHOP_INN, "За воду");
        taken(statement);
        ledger.close(BillingPeriod.containing(today));
        assertThat(taken(statement).duplicates()).hasSize(1);
        var more =
                statement.received(day, "46", "1.00", SHOP_INN, "За воду").received(day, "47", "2.00", "", "За воду");
        assertThat(takeInStatement.take("bank.txt", more.bytes())).isEqualTo(new Refused(List.of(
                new ru.rodnik.registry.Mistake("bank.txt", 16, "ДатаПоступило", "месяц "
                        + BillingPeriod.containing(today)
                        + " закрыт, п/п № 46 на 1.00 провести нельзя; внесите платёж днём открытого месяца"))));
        assertThat(unrecognised()).isZero();
    }

    @Test
    void the_command_tells_each_kind_and_refuses_a_broken_file_whole() throws IOException {
        var good = file("good.txt", StatementText.begin().received(day, "45", "100.00", SHOP_INN, "За воду")
                .received(day, "46", "5.00", STRANGER_INN, "По письму"));
        var broken = file("broken.txt", StatementText.begin().received(day, "48", "9.00", SHOP_INN, "За воду")
                .received(day, "49", "много", SHOP_INN, "За воду"));
        assertThat(run(good)).isEqualTo(Command.DONE);
        assertThat(said.toString(UTF_8)).contains(
                "good.txt: распознано 1 на 100.00, не распознано 1 на 5.00, дубликатов 0; не поступления: 0",
                "не распознан: строка 16, п/п № 46 от " + day + " на 5.00");
        assertThat(run(broken, good)).isEqualTo(Command.NOT_ALLOWED);
        assertThat(said.toString(UTF_8)).contains("good.txt: распознано 0, не распознано 0, дубликатов 2 на 105.00");
        assertThat(complained.toString(UTF_8).strip())
                .isEqualTo("broken.txt:19: Сумма: «много» не сумма больше нуля в рублях и копейках");
        assertThat(payments.of(SHOP, today, today)).hasSize(1);
        assertThat(run(folder.resolve("none.txt"))).isEqualTo(Command.NOT_ALLOWED);
    }

    @Test
    void the_books_hold_after_two_statements() {
        taken(StatementText.begin().received(day, "45", "100.00", SHOP_INN, "За воду")
                .received(day, "46", "5.00", STRANGER_INN, "По письму"));
        taken(StatementText.begin().received(day, "47", "1.00", SHOP_INN, "За воду"));
        assertThat(checks.run()).filteredOn(result -> !result.holds() && !result.id().equals("I-16")).isEmpty();
    }

    private Taken taken(StatementText statement) {
        return (Taken) takeInStatement.take("bank.txt", statement.bytes());
    }

    private Path file(String name, StatementText statement) throws IOException {
        return Files.write(folder.resolve(name), statement.bytes());
    }

    private int run(Path... files) {
        return command.run(List.of(files), new PrintStream(said, true, UTF_8),
                new PrintStream(complained, true, UTF_8));
    }

    private long unrecognised() {
        return sql.sql("select count(*) from payments.unrecognised_v").query(Long.class).single();
    }

    private long acts() {
        return sql.sql("select count(*) from audit.act_v where action in ('statement.taken', 'payment.reversed')")
                .query(Long.class).single();
    }

    private List<String> exported() {
        try (var rows = export.rows(BillingPeriod.containing(today))) {
            return rows.map(row -> Objects.requireNonNull(row.get(5)).toString()).toList();
        }
    }
}
