package ru.rodnik.office.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.audit.JournalLine;
import ru.rodnik.ledger.SettlementEntry;
import ru.rodnik.office.SubscriberCards.ContractLine;
import ru.rodnik.office.SubscriberCards.Head;
import ru.rodnik.office.SubscriberCards.MeterLine;
import ru.rodnik.office.SubscriberCards.MonthVolume;
import ru.rodnik.office.SubscriberCards.Person;
import ru.rodnik.payments.Debt;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Chart;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** A subscriber's card: what he owes and hands in first, then where, with whom and what happened. */
public record SubscriberCardPage(
        Head head,
        LocalDate today,
        ZoneId zone,
        Money owed,
        List<Debt> due,
        Set<BillingPeriod> explained,
        List<ContractLine> contracts,
        List<MeterLine> meters,
        @Nullable Chart chart,
        List<SettlementEntry> entries,
        List<Person> people,
        List<JournalLine> acts) {

    /** What is late, since when and for which months. */
    public record Overdue(Money sum, long days, String months) {

        /** Nothing where no month is late. */
        static @Nullable Overdue of(List<Debt> due, LocalDate today) {
            var late = due.stream().filter(debt -> debt.isLate(today)).toList();
            if (late.isEmpty()) {
                return null;
            }
            var sum = Money.sum(late.stream().map(Debt::owed).toList());
            var first = late.getFirst();
            return new Overdue(sum, ChronoUnit.DAYS.between(first.dueOn(), today),
                    late.stream().map(Debt::period).distinct().count() == 1
                            ? Months.forMonth(first.period())
                            : "за" + Format.NBSP + Format.plural(
                                    late.stream().map(Debt::period).distinct().count(), "месяц", "месяца", "месяцев")
                                    + ", с" + Format.NBSP + Months.of(first.period()) + Format.NBSP
                                    + first.period().month().getYear());
        }
    }

    private static final int CHART_MONTHS = 12;
    private static final int CHART_HEIGHT = 180;

    static SubscriberCardPage of(
            Head head,
            LocalDate today,
            ZoneId zone,
            Money owed,
            List<Debt> due,
            Set<BillingPeriod> explained,
            List<ContractLine> contracts,
            List<MeterLine> meters,
            List<MonthVolume> coldWater,
            List<SettlementEntry> entries,
            List<Person> people,
            List<JournalLine> acts) {
        return new SubscriberCardPage(
                head, today, zone, owed, due, explained, contracts, meters,
                chartOf(coldWater, BillingPeriod.containing(today)), entries, people, acts);
    }

    public BillingPeriod period() {
        return BillingPeriod.containing(today);
    }

    /** What is late, or nothing. */
    public @Nullable Overdue overdue() {
        return Overdue.of(due, today);
    }

    /** «до 17.08.2026, просрочено 98 дней», with the contract where he has several. */
    public String until(Debt debt) {
        var contract = contracts.size() == 1
                ? ""
                : contracts.stream().filter(line -> line.id() == debt.contractId()).findFirst()
                        .map(line -> ", договор " + Format.no(line.number())).orElse("");
        return Format.until(today, debt.dueOn()) + contract;
    }

    /** Where the last month is explained; of several contracts each has a page of its own. */
    public @Nullable String whyLast() {
        return contracts.size() != 1 || head.lastPeriod() == null
                ? null
                : why(contracts.getFirst().id(), head.lastPeriod());
    }

    /** Where a charge of a month is explained; null of anything else. */
    public @Nullable String why(SettlementEntry entry) {
        return entry.period() == null || !entry.source().startsWith("document:")
                ? null
                : why(entry.contractId(), entry.period());
    }

    /** Where the month that is owed for is explained; null of one that was not charged here. */
    public @Nullable String why(Debt debt) {
        return explained.contains(debt.period()) ? why(debt.contractId(), debt.period()) : null;
    }

    private static String why(long contract, BillingPeriod period) {
        return "/office/why/" + contract + "/" + period;
    }

    private static @Nullable Chart chartOf(List<MonthVolume> coldWater, BillingPeriod period) {
        if (coldWater.isEmpty()) {
            return null;
        }
        Map<BillingPeriod, BigDecimal> volumes =
                coldWater.stream().collect(Collectors.toMap(MonthVolume::period, m -> m.volume().volume()));
        var months = IntStream.rangeClosed(1, CHART_MONTHS)
                .mapToObj(back -> period.plusMonths(back - CHART_MONTHS - 1))
                .map(month -> Chart.Month.of(month, volumes.get(month.plusMonths(-12)), volumes.get(month)))
                .toList();
        return new Chart("cold", "Холодная вода по месяцам, м³", "м³", "годом раньше", "за последний год", CHART_HEIGHT,
                months);
    }

    public String kind() {
        return switch (head.kind()) {
            case "SOLE_PROPRIETOR" -> "Индивидуальный предприниматель";
            case "PERSON" -> "Физическое лицо с нежилым помещением";
            default -> "Юридическое лицо";
        };
    }

    public String access() {
        return people.stream().anyMatch(p -> p.state().equals("ACTIVE"))
                ? "открыт"
                : people.isEmpty() ? "не оформлен" : "ограничен";
    }

    public String balanceLabel() {
        return owed.isNegative() ? "Аванс" : owed.isZero() ? "Долга нет" : "Долг";
    }

    public List<Fact> requisites() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Код", Integer.toString(head.subscriberCode())));
        add(facts, "ИНН", head.inn());
        add(facts, "КПП", head.kpp());
        add(facts, "ОГРН", head.ogrn());
        facts.add(Fact.of("Адрес", Format.text(head.legalAddress())));
        add(facts, "Почта", head.email());
        add(facts, "Телефон", head.phone());
        if (head.district() != null) {
            facts.add(Fact.of(
                    "Кабинет",
                    head.room() == null
                            ? "не назначен, " + head.district() + " район"
                            : Format.no(head.room()) + ", " + head.district() + " район"));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(Fact.of(name, value));
        }
    }

    public String lastMonth() {
        return head.lastPeriod() == null ? "Начислено" : "Начислено " + Months.forMonth(head.lastPeriod());
    }

    public String medium(MeterLine meter) {
        var water = switch (meter.medium()) {
            case "HOT_WATER" -> "горячая";
            case "WASTEWATER" -> "стоки";
            default -> "холодная";
        };
        return switch (meter.role()) {
            case "CONTROL" -> water + ", контрольный";
            case "SUB" -> water + ", за общим счётчиком";
            case "IRRIGATION" -> "полив";
            default -> water;
        };
    }

    /** Whether its term of verification is over; the day named is the last good one. */
    public boolean expired(MeterLine meter) {
        return meter.verificationDue() != null && meter.verificationDue().isBefore(today);
    }
}
