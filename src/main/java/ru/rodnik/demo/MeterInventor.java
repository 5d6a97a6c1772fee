package ru.rodnik.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.BillingPeriod;

/** Meters with a reading a month, from the month before the first one on, so that the first month has its opening. */
final class MeterInventor {

    /**
     * What a meter is to be.
     *
     * @param dailyLitres what usually flows through it
     * @param readingDay of each month
     */
    record Plan(
            String id, String premises, String medium, String role, int dn, long dailyLitres, int readingDay,
            Habit habit, @Nullable String parent) {}

    private static final List<String> MODELS = List.of("СВК", "ВСХН", "ВСКМ", "МЕТЕР ВК", "Пульсар");
    private static final int VERIFIED_FOR_YEARS = 6;

    private final RegistryWriter files;
    private final Months months;

    MeterInventor(RegistryWriter files, Months months) {
        this.files = files;
        this.months = months;
    }

    void invent(Plan plan, RandomGenerator random) {
        var digits = plan.dn() < 40 ? 5 : 6;
        var installed = months.first().firstDay().minusDays(400 + random.nextInt(1_000));
        var dial = new Dial(digits, plan.dailyLitres() * ChronoUnit.DAYS.between(installed, months.first().firstDay()));
        if (plan.habit() == Habit.OVER_ZERO) {
            dial = new Dial(digits, dial.size() - plan.dailyLitres() * ChronoUnit.DAYS.between(
                    months.first().firstDay(), months.back(3).firstDay()));
        }
        var dueOn = switch (plan.habit()) {
            case OVERDUE -> months.last().firstDay().plusDays(14);
            case SOON_DUE -> months.last().lastDay().plusDays(20 + random.nextInt(60));
            case REGULAR, FORGETFUL, SILENT, BROKEN, REPLACED, OVER_ZERO, LEAPING ->
                    installed.plusYears(VERIFIED_FOR_YEARS);
        };
        var removedOn = plan.habit() == Habit.REPLACED ? months.back(4).firstDay().plusDays(4) : null;
        var lastRead = removedOn == null ? months.last() : months.back(5);
        read(plan.id(), plan, dial, months.first().previous(), lastRead, random);
        if (removedOn == null) {
            meter(plan.id(), plan, digits, installed, dueOn, null, null, random);
        } else {
            dial.turn(plan.dailyLitres() * 18);
            meter(plan.id(), plan, digits, installed, dueOn, removedOn, dial.text(), random);
            var next = new Dial(digits, 0);
            read(plan.id() + "-2", plan, next, months.back(4), months.last(), random);
            var verified = removedOn.plusYears(VERIFIED_FOR_YEARS);
            meter(plan.id() + "-2", plan, digits, removedOn.plusDays(1), verified, null, null, random);
        }
        if (plan.habit() == Habit.BROKEN) {
            var from = months.back(3).firstDay().plusDays(17);
            files.row("meter_faults", plan.id(), from, from.plusDays(11), "BROKEN");
        }
    }

    private void meter(
            String id, Plan plan, int digits, LocalDate installed, LocalDate dueOn, @Nullable LocalDate removedOn,
            @Nullable String closing, RandomGenerator random) {
        files.row(
                "meters", id, plan.premises(), plan.medium(), plan.role(),
                "%08d".formatted(random.nextInt(100_000_000)),
                InventedWords.oneOf(MODELS, random) + "-" + plan.dn(), plan.dn(), digits, 3, installed, 0, dueOn,
                "Р" + "%06d".formatted(random.nextInt(1_000_000)), removedOn, closing, plan.parent());
    }

    private void read(
            String id, Plan plan, Dial dial, BillingPeriod from, BillingPeriod to, RandomGenerator random) {
        var before = from.firstDay();
        for (var month = from; !to.isBefore(month); month = month.next()) {
            var day = dayOfReading(plan, month, random);
            var usual = plan.dailyLitres() * ChronoUnit.DAYS.between(before, day);
            dial.turn(Math.round(usual * (0.85 + 0.3 * random.nextDouble()) * season(month)));
            if (plan.habit() == Habit.LEAPING && month.equals(months.last())) {
                dial.turn(usual * 5);
            }
            before = day;
            if (isHandedIn(plan.habit(), month)) {
                files.row("readings", id, day, dial.text(), source(plan, random));
            }
        }
    }

    private static LocalDate dayOfReading(Plan plan, BillingPeriod month, RandomGenerator random) {
        return month.firstDay().plusDays(plan.readingDay() - 1 + random.nextInt(3));
    }

    private boolean isHandedIn(Habit habit, BillingPeriod month) {
        return switch (habit) {
            case FORGETFUL -> !month.equals(months.back(5)) && !month.equals(months.back(4));
            case SILENT -> month.isBefore(months.back(1));
            case REGULAR, OVERDUE, SOON_DUE, BROKEN, REPLACED, OVER_ZERO, LEAPING -> true;
        };
    }

    /** A little more in summer. */
    private static double season(BillingPeriod month) {
        return 1 + 0.12 * Math.cos((month.month().getMonthValue() - 7) * Math.PI / 6);
    }

    private static String source(Plan plan, RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> "STAFF";
            case 1, 2 -> plan.dn() >= 40 ? "TELEMETRY" : "SUBSCRIBER";
            default -> "SUBSCRIBER";
        };
    }

    /** Litres on a dial of so many digits of cubic metres; it passes zero. */
    private static final class Dial {

        private final long size;
        private long litres;

        Dial(int digits, long litres) {
            this.size = BigDecimal.TEN.pow(digits + 3).longValueExact();
            this.litres = Math.floorMod(litres, size);
        }

        long size() {
            return size;
        }

        void turn(long by) {
            litres = (litres + by) % size;
        }

        String text() {
            return BigDecimal.valueOf(litres, 3).toPlainString();
        }
    }
}
