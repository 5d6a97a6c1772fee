package ru.rodnik.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.documents.Documents;
import ru.rodnik.documents.InvoicePenalty;
import ru.rodnik.documents.MonthPapers.Selection;
import ru.rodnik.documents.NewPenalty;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.documents.ReviseDocument;
import ru.rodnik.exchange.UtilityPack;
import ru.rodnik.payments.EnterPayment;
import ru.rodnik.payments.NewPayment;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/**
 * Three shops with papers of every kind: November 2026 and December, in which a price of November changes; one paid in
 * advance, one owes a penalty, all are named otherwise by the end. Left in {@code target/papers-of-every-kind}, where other
 * programs may read them.
 */
class PaperCheckTests extends DatabaseTest {

    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final BillingPeriod DECEMBER = BillingPeriod.of("2026-12");

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final EnterPayment enterPayment;
    private final InvoicePenalty invoicePenalty;
    private final ReviseDocument reviseDocument;
    private final ReconciliationAct reconciliationAct;
    private final Documents documents;
    private final UtilityPack pack;
    private final JdbcClient sql;
    private final Clock clock;

    private final Path folder = Path.of("target", "papers-of-every-kind");

    @TempDir private Path spoilt;

    PaperCheckTests(
            WaterTown town, RunMonth runMonth, ReleaseMonth releaseMonth, EnterPayment enterPayment,
            InvoicePenalty invoicePenalty, ReviseDocument reviseDocument, ReconciliationAct reconciliationAct,
            Documents documents, UtilityPack pack, JdbcClient sql, Clock clock) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.enterPayment = enterPayment;
        this.invoicePenalty = invoicePenalty;
        this.reviseDocument = reviseDocument;
        this.reconciliationAct = reconciliationAct;
        this.documents = documents;
        this.pack = pack;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void papers_of_every_kind() throws IOException {
        town.opens();
        var prepaid = shop(88_901, "UTD", "UNIVERSAL");
        shop(88_902, "UTD_WITHOUT_VAT_INVOICE", "UNIVERSAL");
        var owing = shop(88_903, "PAIR", "INVOICE");
        var october15 = LocalDate.of(2026, 10, 15);
        enterPayment.enter(new NewPayment(
                "key", october15, "45", october15, null, "ООО «Лавка»", "Аванс", Money.of("9000.10"), prepaid));
        release(NOVEMBER);
        town.replacePrice("COLD_WATER", LocalDate.of(2026, 10, 1), "47.25", "57.65");
        release(DECEMBER);
        invoicePenalty.invoice(new NewPenalty("penalty", owing, NOVEMBER, Money.of("1530.20"), "оплата позже срока"));
        sql.sql("""
                update registry.subscriber set name = 'ООО «Новое имя & Ко»', ogrn = '1026300000016'
                 where subscriber_code > 88900
                """).update();
        documents.ofMonth(NOVEMBER, null).stream().filter(paper -> ReviseDocument.isRevised(paper.kind()))
                .forEach(paper -> reviseDocument.revise("revise-" + paper.id(), paper.id(), "Название"));
        write();
    }

    private long shop(int code, String papers, String corrections) {
        town.subscriber(code, "ООО «Лавка»");
        var contract = town.contract(code, "Д-" + code, "LEGAL_OTHER", "NET", null);
        var premises = town.premises(contract, code, "P-" + code, "NONE");
        var meter = town.coldMeter(premises, code, "M-" + code, LocalDate.of(2025, 1, 10), "0");
        var before = OffsetDateTime.now(clock).minusDays(1);
        town.reading(meter, code, "2026-10-31", "1000", before);
        town.reading(meter, code, "2026-11-20", "1120.5", before);
        town.reading(meter, code, "2026-12-20", "1240.125", before);
        sql.sql("""
                insert into documents.paper_setting (subscriber_code, contract_id, valid_from, paper_set, delivery, corrections,
                                                     advance_invoices, recorded_at, recorded_by)
                values (:code, :contract, '2026-01-01', :set, 'PAPER', :corrections, true, now(), 'test')
                """)
                .param("code", code).param("contract", contract).param("set", papers)
                .param("corrections", corrections).update();
        return contract;
    }

    private void release(BillingPeriod month) {
        runMonth.run(month);
        releaseMonth.release(month);
    }

    private void write() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        var months = new LinkedHashSet<>(List.of(
                BillingPeriod.of("2026-10"), NOVEMBER, DECEMBER, BillingPeriod.containing(LocalDate.now(clock))));
        for (var month : months) {
            pack.write(new Selection(month, null, null), folder.resolve(month.toString()), _ -> {});
        }
        var act = reconciliationAct.form(
                new SubscriberCode(88_903), null, NOVEMBER.firstDay(), DECEMBER.lastDay()).orElseThrow();
        Files.write(folder.resolve("RECONCILIATION-1.pdf"), reconciliationAct.pdf(act.id()).orElseThrow().bytes());
        var xml = reconciliationAct.xml(act.id());
        if (xml.isPresent()) {
            Files.write(folder.resolve(xml.get().fileName()), xml.get().bytes());
        }
        Files.writeString(folder.resolve("utility.csv"), """
                name;short_name;inn;kpp;address;bank_name;bik;account;correspondent_account
                ООО «Вымышленные системы»;ООО «ВС»;6300000009;630001001;г. Самара, ул. Пробная, 1;\
                Пробный банк г. Самара;043601000;40702810000000000001;30101810000000000001
                """);
    }

    private static List<PaperCheck.Verdict> verdicts(Path papers) throws IOException {
        return List.copyOf(PaperCheck.of(papers, papers.resolve("utility.csv"), "").values());
    }

    @Test
    void every_paper_says_what_its_data_say_and_a_kopeck_or_a_byte_beside_them_is_noticed() throws IOException {
        var right = verdicts(folder);
        assertThat(right).allSatisfy(verdict -> assertThat(verdict.mistakes()).as(verdict.kind()).isEmpty());
        assertThat(right).extracting(PaperCheck.Verdict::kind).contains(
                "счёт", "счёт на неустойку", "счёт-фактура", "счёт-фактура, исправленный", "счёт-фактура на аванс",
                "акт",
                "УПД 1", "УПД 1, исправленный", "УПД 2", "УПД 2, исправленный", "КСФ", "УКД 1", "УКД 2", "акт сверки");
        spoil();
        assertThat(verdicts(spoilt)).hasSize(3).flatExtracting(PaperCheck.Verdict::mistakes)
                .anyMatch(
                        mistake -> mistake.startsWith("no row [1, Холодное водоснабжение, ноябрь 2026 г., 120,501, м3"))
                .anyMatch(mistake -> mistake.startsWith("figures copied {120,5=2}, expected {120,501=2}"))
                .anyMatch(mistake -> mistake.startsWith("QR ") && mistake.contains("40702810000000000002"))
                .anyMatch(mistake -> mistake.startsWith("the file within is not the file beside it"));
    }

    /** November of one shop with another volume in the register, another account of the utility, other exchange files. */
    private void spoil() throws IOException {
        FileSystemUtils.copyRecursively(
                folder.resolve("2026-11/Д-88903"), spoilt.resolve("Д-88903"));
        copy("2026-11/Реестр 2026-11.csv", register -> register);
        copy("2026-11/Реестр 2026-11 строки.csv", lines -> lines.replaceAll("(;INVOICE;.*);120\\.500;", "$1;120.501;"));
        copy("utility.csv", utility -> utility.replace("40702810000000000001", "40702810000000000002"));
        try (var files = Files.list(spoilt.resolve("Д-88903"))) {
            for (var file : files.toList()) {
                if (file.toString().endsWith("-r1.pdf")) {
                    Files.delete(file);
                } else if (file.toString().endsWith(".xml")) {
                    Files.writeString(file, "<!-- -->", StandardOpenOption.APPEND);
                }
            }
        }
    }

    private void copy(String file, UnaryOperator<String> change) throws IOException {
        Files.writeString(
                spoilt.resolve(folder.resolve(file).getFileName()),
                change.apply(Files.readString(folder.resolve(file))));
    }
}
