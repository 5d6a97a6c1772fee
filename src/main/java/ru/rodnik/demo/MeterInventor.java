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
            Fate fate, @Nullable String parent, Tenure tenure) {

        Plan with(Fate other) {
            return new Plan(id, premises, medium, role, dn, dailyLitres, readingDay, other, parent, tenure);
        }

        /** Behind another meter, or beside it. */
        Plan behind(String meter) {
            return new Plan(id, premises, medium, role, dn, dailyLitres, readingDay, fate, meter, tenure);
        }

        Plan during(Tenure held) {
            return new Plan(id, premises, medium, role, dn, dailyLitres, readingDay, fate, parent, held);
        }
    }

    /** A meter to which nothing happens, as long as the months last. */
    static Plan plan(String premises, String suffix, String medium, String role, int dn, long dailyLitres, int day) {
        return new Plan(
                premises + suffix, premises, medium, role, dn, dailyLitres, day, Fate.ORDINARY, null, Tenure.STANDING);
    }

    private static final List<String> MODELS = List.of("СВК", "ВСХН", "ВСКМ", "МЕТЕР ВК", "Пульсар");
    private static final int VERIFIED_FOR_YEARS = 6;

    private final RegistryWriter files;
    private final Months months;

    MeterInventor(RegistryWriter files, Months months) {
        this.files = files;
        this.months = months;
    }

    void invent(Plan plan, RandomGenerator random) {
        var habit = plan.fate().habit();
        var ago = plan.fate().monthsAgo();
        var digits = plan.dn() < 40 ? 5 : 6;
        var longAgo = months.first().firstDay().minusDays(400 + random.nextInt(1_000));
        var installed = plan.tenure().from() == null ? longAgo : plan.tenure().from();
        var served = Math.max(ChronoUnit.DAYS.between(installed, months.first().firstDay()), 0);
        var dial = new Dial(digits, plan.dailyLitres() * served);
        if (habit == Habit.OVER_ZERO) {
            dial = new Dial(digits, dial.size() - plan.dailyLitres() * ChronoUnit.DAYS.between(
                    months.first().firstDay(), months.back(ago).firstDay()));
        }
        var dueOn = switch (habit) {
            case OVERDUE -> months.last().firstDay().plusDays(14);
            case SOON_DUE -> months.last().lastDay().plusDays(20 + random.nextInt(60));
            case REGULAR, FORGETFUL, SILENT, GONE, BROKEN, BEYOND_REPAIR, REPLACED, OVER_ZERO, LEAPING ->
                    installed.plusYears(VERIFIED_FOR_YEARS);
        };
        var removedOn = habit == Habit.REPLACED ? months.back(ago).firstDay().plusDays(4) : null;
        var lastRead = removedOn == null ? months.last() : months.back(ago + 1);
        read(plan.id(), plan, dial, months.first().previous(), lastRead, random);
        if (removedOn == null) {
            meter(plan.id(), plan, digits, installed, dueOn, null, null, random);
        } else {
            dial.turn(plan.dailyLitres() * 18);
            meter(plan.id(), plan, digits, installed, dueOn, removedOn, dial.text(), random);
            var next = new Dial(digits, 0);
            read(plan.id() + "-2", plan, next, months.back(ago), months.last(), random);
            var verified = removedOn.plusYears(VERIFIED_FOR_YEARS);
            meter(plan.id() + "-2", plan, digits, removedOn.plusDays(1), verified, null, null, random);
        }
        if (habit == Habit.BROKEN || habit == Habit.BEYOND_REPAIR) {
            var from = months.back(ago).firstDay().plusDays(17);
            files.row("meter_faults", plan.id(), from, habit == Habit.BROKEN ? from.plusDays(11) : null, "BROKEN");
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
        var before = plan.tenure().from() == null ? from.firstDay() : plan.tenure().from();
        for (var month = from; !to.isBefore(month); month = month.next()) {
            var day = dayOfReading(plan, month, random);
            var usual = plan.dailyLitres() * ChronoUnit.DAYS.between(before, day);
            if (!plan.tenure().covers(day) || !before.isBefore(day)) {
                continue;
            }
            dial.turn(Math.round(usual * (0.85 + 0.3 * random.nextDouble()) * season(month)));
            if (plan.fate().habit() == Habit.LEAPING && month.equals(months.last())) {
                dial.turn(usual * 5);
            }
            before = day;
            if (isHandedIn(plan.fate(), month)) {
                files.row("readings", id, day, dial.text(), source(plan, random));
            }
        }
    }

    /** Who leaves hands in what the dial shows on the last day. */
    private static LocalDate dayOfReading(Plan plan, BillingPeriod month, RandomGenerator random) {
        var day = month.firstDay().plusDays(plan.readingDay() - 1 + random.nextInt(3));
        var leaves = plan.tenure().until();
        return leaves != null && BillingPeriod.containing(leaves).equals(month) ? leaves : day;
    }

    private boolean isHandedIn(Fate fate, BillingPeriod month) {
        return switch (fate.habit()) {
            case FORGETFUL -> !month.equals(months.back(fate.monthsAgo() + 1))
                    && !month.equals(months.back(fate.monthsAgo()));
            case SILENT -> month.isBefore(months.back(1));
            case GONE -> month.isBefore(months.back(7));
            case REGULAR, OVERDUE, SOON_DUE, BROKEN, BEYOND_REPAIR, REPLACED, OVER_ZERO, LEAPING -> true;
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
