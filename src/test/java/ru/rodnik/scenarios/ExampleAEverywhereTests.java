package ru.rodnik.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static ru.rodnik.scenarios.TwoShops.LAVKA;
import static ru.rodnik.scenarios.TwoShops.NEIGHBOUR;
import static ru.rodnik.scenarios.TwoShops.OCTOBER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import ru.rodnik.CommittingTest;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.access.DemoSignIns.DemoAccount;
import ru.rodnik.ledger.Balances;
import ru.rodnik.ledger.SettlementEntry;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.CommandSpec;
import ru.rodnik.print.PdfReader;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.PageNotices;

/**
 * Example A of the rules: cold 120, hot 35, wastewater 155 m³; 5 760.00 and 4 231.50 net, VAT 1 267.20 and 930.93,
 * 12 189.63 in all. The same to the kopeck wherever it is read: in the exports, on the subscriber's pages, on his
 * papers and in the ledger.
 */
class ExampleAEverywhereTests extends CommittingTest {

    private static final String CONTRACT = "Д-88601";

    @TempDir Path folder = Path.of("");

    private final MockMvc web;
    private final TwoShops shops;
    private final DemoSignIns signIns;
    private final PageNotices notices;
    private final Balances balances;
    private final TransactionTemplate transaction;
    private final ApplicationContext program;

    ExampleAEverywhereTests(
            MockMvc web,
            TwoShops shops,
            DemoSignIns signIns,
            PageNotices notices,
            Balances balances,
            TransactionTemplate transaction,
            ApplicationContext program) {
        this.web = web;
        this.shops = shops;
        this.signIns = signIns;
        this.notices = notices;
        this.balances = balances;
        this.transaction = transaction;
        this.program = program;
    }

    @BeforeEach
    void a_released_october_of_two_shops_who_can_sign_in() {
        shops.haveTheirPapersOfOctober();
        notices.showDemo(true);
        transaction.executeWithoutResult(_ -> signIns.open(List.of(),
                List.of(new DemoAccount(LAVKA, "Лавкина Анна Петровна"), new DemoAccount(NEIGHBOUR, "Соседов Пётр"))));
        notices.showDemo(false);
    }

    @Test
    void the_exports_say_it() throws Exception {
        assertThat(exported("charges")).containsExactly(
                "2026-10;Д-88601;88601-1;COLD_WATER;120.000;METER;48.00;NET;5760.00;22;1267.20;7027.20;"
                        + "прибор 100-601: с 1\u00a0000 на 20.09.2026 по 1\u00a0120 на 20.10.2026;",
                "2026-10;Д-88601;88601-1;WASTEWATER;155.000;BALANCE;27.30;NET;4231.50;22;930.93;5162.43;"
                        + "холодная вода 120 + горячая 35;");
        assertThat(exported("volumes")).extracting(row -> String.join(";", List.of(row.split(";")).subList(2, 6)))
                .containsExactly("88601-1;COLD_WATER;120.000;METER", "88601-1;HOT_WATER;35.000;DECLARED",
                        "88601-1;WASTEWATER;155.000;BALANCE");
        assertThat(exported("documents")).hasSize(3)
                .allMatch(row -> row.contains(";2026-10-31;2026-10;Д-88601;9991.50;2198.13;12189.63;"))
                .extracting(row -> row.split(";")[0]).containsExactly("ACT", "INVOICE", "VAT_INVOICE");
        assertThat(exported("balances")).containsExactly("Д-88601;0.00;12189.63;0.00;0.00;0.00;12189.63");
    }

    /** Rows of the one contract, as {@code export NAME --period 2026-10 --out FILE} writes them. */
    private List<String> exported(String name) throws Exception {
        var file = folder.resolve(name + ".csv");
        var export = CommandSpec.all().stream().filter(spec -> spec.name().equals("export")).findFirst().orElseThrow();
        var line = CommandLine.parse(export, List.of(name, "--period", OCTOBER.toString(), "--out", file.toString()));
        var command = (Command) program.getBean(ClassUtils.resolveClassName(export.type(), null));
        assertThat(command.run(line)).isZero();
        return Files.readAllLines(file).stream().filter(row -> row.contains(CONTRACT)).toList();
    }

    @Test
    void the_pages_say_it() throws Exception {
        var shop = CabinetVisitor.signedIn(web, LAVKA);
        var volumes = shop.page("/cabinet/volumes?from=2026-10&to=2026-10");
        assertThat(CabinetVisitor.words(volumes)).contains(
                "Холодная вода, всего 120,000 м³ 7 027,20 ₽", "Горячая вода, всего 35,000 м³ 0,00 ₽",
                "Водоотведение, всего 155,000 м³ 5 162,43 ₽", "Всего начислено с НДС 12 189,63 ₽");
        var why = CabinetVisitor.links(volumes).stream().filter(link -> link.startsWith("/cabinet/why/"))
                .map(link -> link.replaceAll("#.*", "")).distinct().toList();
        assertThat(why).hasSize(1);
        assertThat(shop.read(why.getFirst())).contains("1 120,000 − 1 000,000 = 120,000 м³", "20.10.2026", "48,00",
                "5 760,00", "1 267,20",
                "7 027,20", "27,30", "4 231,50", "930,93", "5 162,43", "12 189,63");
        assertThat(shop.read("/cabinet/documents")).containsPattern("Счёт № \\d+ 31.10.2026 12 189,63")
                .containsPattern("Счёт-фактура № \\d+ 31.10.2026 12 189,63")
                .containsPattern("Акт № \\d+ 31.10.2026 12 189,63");
        assertThat(shop.read("/cabinet/settlements?from=01.10.2026&to=31.10.2026")).contains("12 189,63");
        assertThat(new String(shop.bytes("/cabinet/volumes/export.csv?from=2026-10&to=2026-10"),
                UTF_8)).contains("5760.00", "1267.20", "7027.20", "4231.50", "930.93",
                        "5162.43");
    }

    @Test
    void the_papers_say_it() throws Exception {
        var shop = CabinetVisitor.signedIn(web, LAVKA);
        var papers = CabinetVisitor.links(shop.page("/cabinet/documents")).stream()
                .filter(link -> link.endsWith("/pdf")).toList();
        assertThat(papers).hasSize(3);
        for (var paper : papers) {
            var text = PdfReader.text(shop.bytes(paper));
            assertThat(text).as(paper).contains("«Лавка»", "5 760,00", "4 231,50", "9 991,50", "2 198,13", "12 189,63");
            if (text.startsWith("Счет-фактура")) {
                assertThat(text).as(paper).contains("1 267,20", "7 027,20", "930,93", "5 162,43");
            }
        }
        var act = shop.send(
                post("/cabinet/settlements/act").param("requestKey", UUID.randomUUID().toString())
                        .param("from", "01.10.2026").param("to", "31.10.2026"))
                .getRedirectedUrl();
        assertThat(PdfReader.text(shop.bytes(act + "/pdf"))).contains("12 189,63",
                "Двенадцать тысяч сто восемьдесят девять рублей 63 копейки");
    }

    @Test
    void the_ledger_says_it() {
        var entries = balances.entriesOf(LAVKA, OCTOBER.firstDay(), OCTOBER.lastDay());
        assertThat(entries).singleElement().extracting(SettlementEntry::amount).isEqualTo(Money.of("12189.63"));
        assertThat(balances.owedBy(LAVKA, OCTOBER.lastDay())).isEqualTo(Money.of("12189.63"));
        assertThat(balances.owedBy(LAVKA, OCTOBER.lastDay().minusDays(1))).isEqualTo(Money.ZERO);
    }
}
