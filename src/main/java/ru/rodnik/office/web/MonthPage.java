package ru.rodnik.office.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.BridgeWords;
import ru.rodnik.billing.MonthBridge;
import ru.rodnik.billing.Rehearsals.Progress;
import ru.rodnik.billing.ServiceTotals;
import ru.rodnik.office.MonthBoard.Collected;
import ru.rodnik.office.MonthBoard.MethodSum;
import ru.rodnik.office.MonthBoard.Parked;
import ru.rodnik.office.MonthBoard.Run;
import ru.rodnik.office.MonthBoard.Standing;
import ru.rodnik.shared.Actor;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Bridge;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Steps;

/** One month at the office: where it stands, what it comes to, how it differs from the one before, who was left out. */
public record MonthPage(
        BillingPeriod period,
        LocalDate today,
        ZoneId zone,
        Actor actor,
        @Nullable Run run,
        @Nullable Run before,
        Standing standing,
        boolean underWay,
        @Nullable Progress rehearsal,
        MonthBridge rehearsed,
        Collected collected,
        List<ServiceTotals> services,
        List<ServiceTotals> servicesBefore,
        List<MethodSum> methods,
        List<Parked> parked) {

    private static final int SECONDS_TOLD = 90;
    private static final List<String> STEPS = List.of("Показания собраны", "Расчёт", "Выпуск", "Закрытие");

    public Steps steps() {
        return new Steps(STEPS, standing.isClosed() ? STEPS.size() : run == null
                ? standing.cutOffAt() == null ? 0 : 1
                : run.isReleased() ? 3 : run.isCalculated() ? 2 : 1);
    }

    /** A state of the month with when and by whom it was reached; not yet where there is no moment. */
    public record State(String name, @Nullable Instant at, String by) {}

    /** The states of the month in their order. */
    public List<State> states() {
        return List.of(
                new State("Приём закончен", standing.cutOffAt(), name(standing.cutOffBy())),
                new State("Рассчитан", standing.calculatedAt(), name(standing.calculatedBy())),
                new State("Выпущен", run == null ? null : run.releasedAt(),
                        name(run == null ? null : run.releasedBy())),
                new State("Закрыт", standing.closedAt(), name(standing.closedBy())));
    }

    private static String name(@Nullable String name) {
        return name == null || name.equals("программа") ? "программа" : Format.shortName(name);
    }

    public boolean mayCutOff() {
        return isOver() && standing.cutOffAt() == null && run == null;
    }

    public boolean mayRehearse() {
        return !period.firstDay().isAfter(today) && !underWay
                && (run == null || (run.isCalculated() && !run.isBeingReleased()));
    }

    public boolean mayClose() {
        return run != null && run.isReleased() && !standing.isClosed();
    }

    /** Whether the calculation or the release was cut off and waits to be continued. */
    public boolean isCutShort() {
        return run != null && !underWay && (run.isRunning() || run.isBeingReleased());
    }

    /** Whether the page has to be asked for again: something goes on. */
    public boolean isLive() {
        return underWay && ((run != null && (run.isRunning() || run.isBeingReleased())) || isRehearsing());
    }

    public boolean isRehearsing() {
        return underWay && rehearsal != null && rehearsal.finishedAt() == null;
    }

    /** A rehearsal that can be shown: finished, and of a month that is not released. */
    public boolean isRehearsed() {
        return rehearsal != null && rehearsal.finishedAt() != null && (run == null || !run.isReleased());
    }

    /** «Расчёт идёт», «Выпуск прерван». */
    public String work() {
        if (isRehearsing()) {
            return "Репетиция идёт";
        }
        var what = run != null && run.isBeingReleased() ? "Выпуск" : "Расчёт";
        return what + (isCutShort() ? " прерван" : " идёт");
    }

    public int done() {
        return isRehearsing() && rehearsal != null ? rehearsal.contracts()
                : run == null ? 0 : run.isBeingReleased() ? run.released() : run.contracts();
    }

    public int of() {
        return isRehearsing() && rehearsal != null ? rehearsal.contractsOf() : run == null ? 0 : run.contractsOf();
    }

    /** «осталось около 20 с»; empty while nobody can say. */
    public String left() {
        if (!isLive() || isRehearsing() || run == null || run.secondsLeft() == null) {
            return "";
        }
        int seconds = Math.max(1, run.secondsLeft());
        return "осталось около" + Format.NBSP
                + (seconds < SECONDS_TOLD ? seconds + Format.NBSP + "с" : (seconds + 30) / 60 + Format.NBSP + "мин");
    }

    /** Whether the month has ended, so that all readings of it may be in. */
    public boolean isOver() {
        return today.isAfter(period.lastDay());
    }

    public String state() {
        if (run == null) {
            return isOver()
                    ? "Ещё не рассчитан. Показания и объёмы собраны."
                    : "Месяц идёт: передано " + collected.read() + " из "
                            + Format.plural(collected.meters(), "прибора", "приборов", "приборов") + ".";
        }
        if (run.isRunning() || run.isBeingReleased()) {
            return work() + (isCutShort()
                    ? ": сделанное сохранено, продолжите с того же места."
                    : ", начат "
                            + Format.second(run.releaseStartedAt() == null ? run.startedAt() : run.releaseStartedAt(),
                                    zone)
                            + ".");
        }
        if (run.isCalculated()) {
            return "Рассчитан " + Format.moment(run.calculatedAt() == null ? run.startedAt() : run.calculatedAt(), zone)
                    + ". Ничего не проведено, документов нет.";
        }
        if (standing.closedAt() != null) {
            return "Закрыт " + Format.moment(standing.closedAt(), zone) + ". Проводок в этот месяц больше не будет.";
        }
        return "Выпущен " + Format.moment(run.releasedAt() == null ? run.startedAt() : run.releasedAt(), zone)
                + ". Документы у абонентов.";
    }

    /** «за 3,2 с», to a tenth; empty while the run has not ended. */
    public String duration() {
        return run == null || run.seconds() == null
                ? ""
                : "за " + Format.decimals(run.seconds().setScale(1, RoundingMode.HALF_UP), 1) + " с";
    }

    public boolean mayCalculate() {
        return !period.firstDay().isAfter(today) && !underWay
                && (run == null || (run.isCalculated() && !run.isBeingReleased()));
    }

    /** Who started the run may not release it (maker and checker are two). */
    public boolean mayRelease() {
        return run != null && run.isCalculated() && !run.startedBy().equals(actor.id());
    }

    public boolean waitsForSecond() {
        return run != null && run.isCalculated() && run.startedBy().equals(actor.id());
    }

    /** How much of the cold water was measured, in per cent with one decimal. */
    public String measured() {
        var all = CubicMetres.sum(methods.stream().map(MethodSum::volume).toList());
        if (all.isZero()) {
            return "—";
        }
        var measured = CubicMetres
                .sum(methods.stream().filter(m -> m.method().equals("METER")).map(MethodSum::volume).toList());
        return Format.decimals(
                measured.volume().multiply(BigDecimal.valueOf(100)).divide(all.volume(), 1, RoundingMode.HALF_UP), 1)
                + Format.NBSP + "%";
    }

    public String toMonthBefore() {
        if (run == null || before == null || before.gross().isZero()) {
            return "—";
        }
        var change = run.gross().minus(before.gross()).amount().multiply(BigDecimal.valueOf(100))
                .divide(before.gross().amount().abs(), 2, RoundingMode.HALF_UP);
        return (change.signum() < 0 ? "−" : "+") + Format.decimals(change.abs(), 2) + Format.NBSP + "%";
    }

    /** From the month before to this one, by service; corrections apart. */
    public @Nullable Bridge bridge() {
        if (isRehearsed()) {
            return drawn(rehearsed, period);
        }
        if (run == null || run.isRunning() || before == null) {
            return null;
        }
        var names = new LinkedHashSet<String>();
        services.forEach(s -> names.add(name(s)));
        servicesBefore.forEach(s -> names.add(name(s)));
        var parts = new ArrayList<Bridge.Part>();
        for (var name : names) {
            parts.add(new Bridge.Part(name, sum(services, name).minus(sum(servicesBefore, name))));
        }
        return new Bridge(
                Months.title(before.period()),
                Money.sum(servicesBefore.stream().map(ServiceTotals::gross).toList()),
                parts,
                Months.title(period) + (run.isReleased() ? "" : ", расчёт"),
                Money.sum(services.stream().map(ServiceTotals::gross).toList()));
    }

    /** From the month before to this one, by cause. */
    static Bridge drawn(MonthBridge bridge, BillingPeriod period) {
        return new Bridge(
                Months.title(period.previous()), bridge.before(),
                bridge.inOrder().stream().map(cause -> new Bridge.Part(BridgeWords.of(cause), bridge.of(cause)))
                        .toList(),
                Months.title(period) + ", репетиция", bridge.now());
    }

    private static Money sum(List<ServiceTotals> sums, String name) {
        return Money.sum(sums.stream().filter(s -> name(s).equals(name)).map(ServiceTotals::gross).toList());
    }

    private static String name(ServiceTotals sum) {
        return sum.correction() ? "Исправления прошлых месяцев" : service(sum.service());
    }

    /** A reason as it stands alone: with a capital letter. */
    public static String sentence(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }

    public static String service(String service) {
        return switch (service) {
            case "COLD_WATER" -> "Холодная вода";
            case "WASTEWATER" -> "Водоотведение";
            default -> "Негативное воздействие";
        };
    }

    public static String method(String method) {
        return switch (method) {
            case "METER" -> "по прибору";
            case "CONTROL_METER" -> "по контрольному прибору";
            case "AVERAGE" -> "по среднему, прибор неисправен";
            case "ESTIMATED" -> "по среднему, нет показаний";
            case "CAPACITY" -> "по пропускной способности";
            case "GUARANTEED" -> "гарантированный объём";
            case "DECLARED" -> "по документу теплоснабжающей организации";
            case "BALANCE" -> "по балансу";
            default -> "исправление";
        };
    }
}
