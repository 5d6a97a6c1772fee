package ru.rodnik.billing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.MonthBridge.Cause;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Csv;
import ru.rodnik.shared.Money;

/** {@code bill 2026-11 [--rehearse] [--release]}: calculates a month, shows it, releases it. */
@ConsoleCommand(
        name = "bill",
        usage = "ГГГГ-ММ [--rehearse [--out ФАЙЛ]] [--release]",
        purpose = "рассчитывает месяц; --rehearse только показывает разницу с прошлым по причинам"
                + " (--out: и по договорам), --release сразу выпускает документы",
        arguments = 1,
        flags = {"rehearse", "release"},
        options = {"out"})
class BillCommand implements Command {

    private static final int MOST_CHANGED = 20;
    private static final Locale RUSSIAN = Locale.of("ru");

    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final RehearseMonth rehearseMonth;
    private final Months months;

    BillCommand(RunMonth runMonth, ReleaseMonth releaseMonth, RehearseMonth rehearseMonth, Months months) {
        this.runMonth = runMonth;
        this.rehearseMonth = rehearseMonth;
        this.releaseMonth = releaseMonth;
        this.months = months;
    }

    @Override
    public int run(CommandLine line) {
        var file = line.option("out").map(Path::of);
        if (file.isPresent() && !line.flag("rehearse")) {
            line.err().println("bill: --out бывает только с --rehearse.");
            return WRONG_USAGE;
        }
        return run(line.argument(0), line.flag("rehearse"), file, line.flag("release"), line.out(), line.err());
    }

    private int rehearse(BillingPeriod month, Optional<Path> file, PrintStream out, PrintStream err) {
        var rehearsal = rehearseMonth.rehearse(month);
        if (file.isPresent()) {
            try {
                write(rehearsal, file.get());
            } catch (IOException e) {
                err.println("bill: не удалось записать " + file.get() + ": " + e.getMessage());
                return NOT_ALLOWED;
            }
        }
        show(rehearsal, out);
        return DONE;
    }

    /** A row a contract, the largest difference first. */
    private static void write(Rehearsal rehearsal, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            var columns = new ArrayList<>(List.of("contract_id", "subscriber_code", "before", "now", "difference"));
            Stream.of(Cause.values()).map(cause -> cause.name().toLowerCase(Locale.ROOT)).forEach(columns::add);
            columns.add("parked_reason");
            var csv = Csv.begin(writer, columns);
            for (var one : rehearsal.differences()) {
                var cells = new ArrayList<@Nullable Object>(List.of(
                        one.contractId(), one.subscriberCode(), one.bridge().before(), one.bridge().now(),
                        one.bridge().difference()));
                Stream.of(Cause.values()).map(one.bridge()::of).forEach(cells::add);
                cells.add(one.reason());
                csv.row(cells);
            }
        }
    }

    /** @param file where the differences by contract go, with a rehearsal only */
    int run(
            String typed, boolean rehearse, Optional<Path> file, boolean release, PrintStream out, PrintStream err) {
        var month = BillingPeriod.parse(typed);
        if (month.isEmpty() || (rehearse && release)) {
            err.println(month.isEmpty()
                    ? "bill: «" + typed + "» не месяц; нужно, например, 2026-11."
                    : "bill: --rehearse и --release вместе не бывают.");
            return WRONG_USAGE;
        }
        if (rehearse) {
            return rehearse(month.get(), file, out, err);
        }
        out.println("Месяц " + month.get() + ": расчёт начат.");
        out.flush();
        return switch (runMonth.run(month.get())) {
            case RunOutcome.Run(var run) -> {
                show(run, "рассчитан", out);
                yield release ? release(month.get(), out, err) : DONE;
            }
            case RunOutcome.AlreadyReleased(var run) -> {
                if (run.state() == RunState.RELEASED) {
                    show(run, "уже выпущен, ничего не записано", out);
                    yield DONE;
                }
                if (release) {
                    yield release(month.get(), out, err);
                }
                err.println("bill: выпуск месяца " + month.get() + " начат и не закончен; продолжите с --release.");
                yield NOT_ALLOWED;
            }
            case RunOutcome.LaterReleased(var later) -> laterReleased(month.get(), later, err);
            case RunOutcome.UnderWay() -> underWay(month.get(), err);
        };
    }

    private static int laterReleased(BillingPeriod month, BillingPeriod later, PrintStream err) {
        err.println("bill: уже выпущен более поздний месяц " + later + "; то, что ещё не начислено за " + month
                + ", проведёт исправлением ближайший невыпущенный месяц.");
        return NOT_ALLOWED;
    }

    private int release(BillingPeriod month, PrintStream out, PrintStream err) {
        try {
            return switch (releaseMonth.release(month)) {
                case ReleaseOutcome.Released(var run) -> {
                    out.println("Месяц " + month + " выпущен: документы выставлены, суммы проведены, запуск "
                            + run.number() + ".");
                    out.printf("Секунд: расчёт %s, выпуск %s%n", run.seconds(), run.releaseSeconds());
                    yield DONE;
                }
                case ReleaseOutcome.AlreadyReleased _ -> DONE;
                case ReleaseOutcome.SamePerson(var who) -> {
                    err.println("bill: месяц рассчитан тем же сотрудником (" + who + "); выпускает второй.");
                    yield NOT_ALLOWED;
                }
                case ReleaseOutcome.LaterReleased(var later) -> laterReleased(month, later, err);
                case ReleaseOutcome.Outdated(var earlier) -> {
                    err.println("bill: месяц " + earlier + " выпущен после этого расчёта; рассчитайте " + month
                            + " ещё раз.");
                    yield NOT_ALLOWED;
                }
                case ReleaseOutcome.NothingCalculated() -> {
                    err.println("bill: месяц " + month + " не рассчитан.");
                    yield NOT_ALLOWED;
                }
                case ReleaseOutcome.UnderWay() -> underWay(month, err);
            };
        } catch (ReleaseRefused refused) {
            err.println("bill: " + refused.getMessage());
            return NOT_ALLOWED;
        }
    }

    private static int underWay(BillingPeriod month, PrintStream err) {
        err.println("bill: месяц " + month + " сейчас рассчитывает или выпускает другой процесс.");
        return NOT_ALLOWED;
    }

    private void show(MonthRun run, String what, PrintStream out) {
        out.printf("Месяц %s: %s, запуск %d%n", run.period(), what, run.number());
        out.printf("Договоров: %d; без НДС %s, НДС %s, всего %s%n", run.contracts(), run.net(), run.vat(), run.gross());
        show(months.totals(run.id()), out);
        showParked(months.parked(run.id()), out);
        out.printf("Секунд: %s%n", run.seconds());
    }

    private static void show(Rehearsal rehearsal, PrintStream out) {
        out.printf("Месяц %s: проба, ничего не записано%n", rehearsal.period());
        var now = Money.sum(rehearsal.now().stream().map(ServiceTotals::gross).toList());
        var before = Money.sum(rehearsal.before().stream().map(ServiceTotals::gross).toList());
        out.printf("Договоров: %d; всего %s, месяцем раньше %s, разница %s%n",
                rehearsal.contracts(), now, before, now.minus(before));
        show(rehearsal.now(), out);
        for (var line : rehearsal.now()) {
            var earlier = rehearsal.before().stream()
                    .filter(b -> b.service().equals(line.service()) && b.correction() == line.correction())
                    .findFirst();
            out.printf("  разница %s: %s м³, %s%n", name(line),
                    earlier.map(e -> line.volume().minus(e.volume())).orElse(line.volume()),
                    earlier.map(e -> line.gross().minus(e.gross())).orElse(line.gross()));
        }
        out.println("Чем отличается от прошлого месяца:");
        var total = rehearsal.total();
        total.inOrder().forEach(cause -> out.printf("  %s: %s, договоров %d%n", BridgeWords.of(cause), total.of(cause),
                rehearsal.differences().stream().filter(one -> !one.bridge().of(cause).isZero()).count()));
        out.printf("Больше всего изменились%n");
        rehearsal.differences().stream().limit(MOST_CHANGED)
                .filter(one -> !one.bridge().difference().isZero())
                .forEach(one -> out.printf("  абонент %s, договор %d: %s → %s (%s)%n", one.subscriberCode(),
                        one.contractId(), one.bridge().before(), one.bridge().now(), causes(one.bridge())));
        showParked(rehearsal.parked(), out);
        out.printf("Секунд: %s%n", rehearsal.seconds());
    }

    private static String causes(MonthBridge bridge) {
        return bridge.inOrder().stream()
                .map(cause -> BridgeWords.of(cause).toLowerCase(RUSSIAN) + " " + bridge.of(cause))
                .collect(Collectors.joining(", "));
    }

    private static void show(List<ServiceTotals> totals, PrintStream out) {
        totals.forEach(line -> out.printf("  %s: %s м³, без НДС %s, НДС %s, всего %s%n",
                name(line), line.volume(), line.net(), line.vat(), line.gross()));
    }

    private static String name(ServiceTotals line) {
        return line.service() + (line.correction() ? " (исправления)" : "");
    }

    private static void showParked(List<ParkedContract> parked, PrintStream out) {
        out.printf("Не начислено договоров: %d%n", parked.size());
        parked.forEach(contract -> out.printf("  %s%s: %s%n", contract.contractNumber(),
                contract.premises() == null ? "" : " " + contract.premises(), contract.reason()));
    }
}
