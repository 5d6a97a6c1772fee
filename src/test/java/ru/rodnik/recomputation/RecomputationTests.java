package ru.rodnik.recomputation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;
import ru.rodnik.DatabaseTest;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.CommandSpec;

/**
 * A generated utility of 2 000 contracts over the turn of a year, when the tax rose from 20 to 22 percent. Between the
 * releases readings, volumes of hot water, faults and ends of contracts are told late, readings are put right and a
 * price is replaced, so that months already charged are corrected. What the program exports is what the text of the rules gives, to the kopeck and to the thousandth.
 */
class RecomputationTests extends DatabaseTest {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputationTests.class);
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2025, 12), YearMonth.of(2026, 1), YearMonth.of(2026, 2));

    private final List<Command> commands;

    RecomputationTests(List<Command> commands) {
        this.commands = commands;
    }

    @Test
    void every_volume_and_every_kopeck_of_2000_contracts_is_what_the_rules_give(@TempDir Path folder) throws Exception {
        var town = folder.resolve("town");
        console("generate", "--subscribers", "2000", "--months", "10", "--seed", "2026", "--last", "2026-02",
                "--out", town.toString());
        var late = new LateNews(town, folder);
        late.withhold();
        var utility = new Utility();
        utility.read(town);
        var recomputation = new Recomputation(utility);
        console("import", town.toString());
        var counts = new Counts();
        for (var month : MONTHS) {
            console("bill", month.toString(), "--release");
            compare(recomputation.run(month), month, folder, counts);
            var news = late.after(month);
            if (news.isPresent()) {
                console("import", news.get().toString());
                utility.read(news.get());
            }
        }
        LOG.info("Rows compared: {}", counts);
        assertThat(counts.volumes.keySet()).containsAll(Methods.ORDER);
        assertThat(counts.charges.keySet()).contains("CORRECTION", "CAPACITY", "GUARANTEED", "CONTROL_METER");
        assertThat(counts.parked).isPositive();
    }

    private void compare(Recomputation.Result ours, YearMonth month, Path folder, Counts counts) throws IOException {
        var volumes = ours.volumes().stream()
                .filter(volume -> volume.volume().signum() != 0)
                .map(v -> String.join(" ", v.premises(), v.medium(), v.method(), number(v.volume())))
                .sorted().toList();
        var exported = export("volumes", month, folder);
        assertSame(volumes, exported.stream()
                .filter(row -> row.number("volume_m3").signum() != 0)
                .map(row -> String.join(" ", row.text("premises_id"), row.text("medium"), row.text("method"),
                        number(row.number("volume_m3"))))
                .sorted().toList(), "volumes " + month);
        assertSame(ours.charges().stream().map(RecomputationTests::line).sorted().toList(),
                export("charges", month, folder).stream().map(RecomputationTests::line).sorted().toList(),
                "charges " + month);
        assertSame(papers(ours), exportedPapers(month, folder), "papers " + month);
        assertSame(owed(ours), export("balances", month, folder).stream()
                .map(row -> row.text("contract_number") + " "
                        + number(row.number("charged").add(row.number("corrected"))))
                .filter(line -> !line.endsWith(" 0")).sorted().toList(), "balances " + month);
        counts.add(ours);
    }

    private static Map<String, BigDecimal> totals(Recomputation.Result ours) {
        return ours.charges().stream().collect(groupingBy(Recomputation.Charge::contract, TreeMap::new,
                reducing(BigDecimal.ZERO, charge -> charge.row().gross(), BigDecimal::add)));
    }

    private static List<String> owed(Recomputation.Result ours) {
        return totals(ours).entrySet().stream().filter(owed -> owed.getValue().signum() != 0)
                .map(owed -> owed.getKey() + " " + number(owed.getValue())).sorted().toList();
    }

    /** Act or УПД and the correction come to what is charged; a счёт asks for it where it is above zero. */
    private static List<String> papers(Recomputation.Result ours) {
        return totals(ours).entrySet().stream()
                .flatMap(owed -> Stream.of(
                        owed.getKey() + " supplied " + number(owed.getValue()),
                        owed.getKey() + " to pay " + number(owed.getValue().max(BigDecimal.ZERO))))
                .sorted().toList();
    }

    private List<String> exportedPapers(YearMonth month, Path folder) {
        var supplied = new TreeMap<String, BigDecimal>();
        var acts = new TreeMap<String, BigDecimal>();
        var taxed = new TreeMap<String, BigDecimal>();
        var toPay = new TreeMap<String, BigDecimal>();
        for (var paper : export("documents", month, folder)) {
            var contract = paper.text("contract_number");
            toPay.merge(contract, BigDecimal.ZERO, BigDecimal::add);
            switch (paper.text("kind")) {
                case "ACT" -> acts.merge(contract, paper.number("gross"), BigDecimal::add);
                case "UTD", "CORRECTION_INVOICE" ->
                        supplied.merge(contract, paper.number("gross"), BigDecimal::add);
                case "VAT_INVOICE" -> taxed.merge(contract, paper.number("gross"), BigDecimal::add);
                case "INVOICE" -> toPay.merge(contract, paper.number("gross"), BigDecimal::add);
                default -> {}
            }
        }
        var lines = new ArrayList<String>();
        taxed.forEach((contract, gross) -> assertThat(acts.get(contract)).as(contract).isEqualByComparingTo(gross));
        acts.forEach((contract, gross) -> supplied.merge(contract, gross, BigDecimal::add));
        supplied.forEach((contract, gross) -> lines.add(contract + " supplied " + number(gross)));
        toPay.forEach((contract, gross) -> lines.add(contract + " to pay " + number(gross)));
        return lines.stream().sorted().toList();
    }

    private static void assertSame(List<String> ours, List<String> theirs, String what) {
        var missing = new ArrayList<>(ours);
        var surplus = new ArrayList<String>();
        var left = ours.stream().collect(groupingBy(line -> line, counting()));
        for (var line : theirs) {
            if (left.merge(line, -1L, Long::sum) < 0) {
                surplus.add(line);
            }
        }
        missing.removeIf(line -> left.getOrDefault(line, 0L) <= 0);
        assertThat(Stream.concat(
                missing.stream().limit(20).map(line -> "the rules give     " + line),
                surplus.stream().limit(20).map(line -> "the program says   " + line)))
                .as("%s: %d rows by the rules, %d of the program; %d and %d differ",
                        what, ours.size(), theirs.size(), missing.size(), surplus.size())
                .isEmpty();
    }

    private static String line(Recomputation.Charge charge) {
        var item = charge.row().item();
        return line(charge.contract(), item.premises(), item.service(), item.method(),
                item.corrected() == null ? "" : item.corrected().toString(), item.volume(), item.price(),
                item.vatPercent(), charge.row().net(), charge.row().vat(), charge.row().gross());
    }

    private static String line(Rows row) {
        return line(row.text("contract_number"), row.text("premises_id"), row.text("service"), row.text("method"),
                row.cells().getOrDefault("corrected_period", ""), row.number("volume_m3"), row.number("price"),
                row.number("vat_percent"), row.number("net"), row.number("vat"), row.number("gross"));
    }

    private static String line(
            String contract, String premises, String service, String method, String corrected, BigDecimal... numbers) {
        return String.join(" ", contract, premises, service, method, corrected,
                String.join(" ", Stream.of(numbers).map(RecomputationTests::number).toList()));
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private List<Rows> export(String table, YearMonth month, Path folder) {
        var file = folder.resolve(table + "-" + month + ".csv");
        console("export", table, "--period", month.toString(), "--out", file.toString());
        return Rows.of(file);
    }

    private void console(String name, String... words) {
        var spec = CommandSpec.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        var command = commands.stream()
                .filter(one -> ClassUtils.getUserClass(one).getName().equals(spec.type())).findFirst().orElseThrow();
        try {
            assertThat(command.run(CommandLine.parse(spec, List.of(words)))).as(name).isEqualTo(Command.DONE);
        } catch (CommandLine.WrongUsage e) {
            throw new AssertionError(e);
        }
    }

    /** How many rows of each method agreed. */
    private static final class Counts {

        private final Map<String, Integer> volumes = new TreeMap<>();
        private final Map<String, Integer> charges = new TreeMap<>();
        private int parked;

        void add(Recomputation.Result result) {
            result.volumes().stream().filter(row -> row.volume().signum() != 0)
                    .forEach(row -> volumes.merge(row.method(), 1, Integer::sum));
            result.charges().forEach(charge -> charges.merge(charge.row().item().method(), 1, Integer::sum));
            parked += result.parked().size();
        }

        @Override
        public String toString() {
            return "volumes " + volumes + ", charges " + charges + ", contracts parked " + parked;
        }
    }
}
