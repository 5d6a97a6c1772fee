package ru.rodnik.origin;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.consumption.Reason;
import ru.rodnik.consumption.ReasonWords;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** Writes out the arithmetic of a volume from the numbers that its reasons keep. */
final class Steps {

    private static final char NBSP = Format.NBSP;

    private final Sources sources;

    Steps(Sources sources) {
        this.sources = sources;
    }

    /** One step a reason; where there is but one, its result is the volume the run stored. */
    List<Step> of(long premisesId, CubicMetres volume, List<Reason> reasons) {
        var only = reasons.size() == 1 ? volume : null;
        var steps = new ArrayList<Step>();
        for (var reason : reasons) {
            steps.add(step(premisesId, reason, only));
        }
        return steps;
    }

    private Step step(long premisesId, Reason reason, @Nullable CubicMetres only) {
        var v = reason.values();
        return switch (reason.ground()) {
            case METERED -> v.get(1).equals(v.get(3))
                    ? new Step(meter(v.get(0)), "показание не" + NBSP + "изменилось: " + dial(v.get(4)),
                            dated(reason, v.get(3), v.get(4)), dials(v), CubicMetres.ZERO)
                    : dials(reason, dial(v.get(4)) + " − " + dial(v.get(2)), minus(v.get(4), v.get(2)));
            case PASSED_ZERO -> overZero(premisesId, reason, only);
            case SPREAD -> Step.plain("На другие месяцы",
                    "− " + cubic(v.get(4)),
                    "из" + NBSP + cubic(v.get(0)) + " за" + NBSP + v.get(3) + NBSP + "дн. между показаниями "
                            + day(v.get(1)) + " и" + NBSP + day(v.get(2)),
                    CubicMetres.ZERO.minus(CubicMetres.of(v.get(4))));
            case TRUED_UP -> of("Перерасчёт " + Months.forMonth(new BillingPeriod(YearMonth.parse(v.get(0)))),
                    volume(v.get(1)) + " − " + volume(v.get(2)),
                    "объём по" + NBSP + "новым данным минус начисленный ранее", minus(v.get(1), v.get(2)), only);
            case AVERAGE -> average(reason, "прибор неисправен", only);
            case ESTIMATED -> average(reason, "показаний нет, месяц подряд: " + v.get(5), only);
            case CAPACITY_AFTER_FAULT -> capacity(reason, "прибор неисправен с" + NBSP + day(v.get(2)), only);
            case CAPACITY_AFTER_SILENCE -> capacity(reason, "показаний нет, месяц подряд: " + v.get(2), only);
            case CAPACITY_WITHOUT_METER -> capacity(reason, "прибора нет с" + NBSP + day(v.get(2)), only);
            case CAPACITY_WITHOUT_BASE -> capacity(reason, "нет показаний для" + NBSP + "среднего", only);
            case GUARANTEED_WITHOUT_METER -> guaranteed(reason, "прибора нет с" + NBSP + day(v.get(3)), only);
            case GUARANTEED_SMALL_LOAD -> guaranteed(reason,
                    "прибора нет, нагрузка " + natural(v.get(3)) + NBSP + "м³/ч", only);
            case GUARANTEED_WITHOUT_BASE -> guaranteed(reason, "нет показаний для" + NBSP + "среднего", only);
            case CONTROL_METER -> control(reason, only);
            case DECLARED -> of("Переданный объём", volume(v.get(0)), sources.ofDeclared(reason),
                    CubicMetres.of(v.get(0)), only);
            case MEAN_OF_DECLARED -> of("Среднее по" + NBSP + "переданным объёмам",
                    volume(v.get(1)) + " / " + v.get(0) + NBSP + "мес.", "за" + NBSP + "этот месяц объём не" + NBSP
                            + "передан",
                    share(v.get(1), 1, Long.parseLong(v.get(0))), only);
            case NOT_DECLARED -> Step.plain("Объём не" + NBSP + "передан", "0", "и" + NBSP + "раньше не" + NBSP
                    + "передавался", CubicMetres.ZERO);
            case BALANCE -> balance(reason, only);
            case BALANCE_BY_DAYS -> Step.plain("По" + NBSP + "дням", "× " + v.get(0) + " / " + v.get(1) + NBSP + "дн.",
                    "столько дней прибор сточных вод не" + NBSP + "стоял", null);
            case SUB_METERS_OFF -> Step.plain("Приборы за" + NBSP + "этим прибором", "− " + cubic(v.get(0)),
                    "их воду оплачивают те, кого они питают", null);
            case SUB_METERS_EXCEED, DIAL_BELOW_PREVIOUS, NO_BASE, NO_DIAMETER, NO_FINAL_DIAL, CONTROL_OF_WHICH,
                    PARENT_UNKNOWN, SUB_PREMISES_PARKED -> Step.plain(ReasonWords.of(reason), "", "", null);
        };
    }

    private static Step of(
            String title, String left, String note, CubicMetres found, @Nullable CubicMetres only) {
        var value = only == null ? found : only;
        return Step.plain(title, left.equals(volume(value)) ? cubic(value) : left + " = " + cubic(value), note, value);
    }

    private Step dials(Reason reason, String left, CubicMetres found) {
        var v = reason.values();
        return new Step(meter(v.get(0)), left + " = " + cubic(found),
                dated(reason, v.get(1), v.get(2)) + "; " + dated(reason, v.get(3), v.get(4)), dials(v), found);
    }

    private Step overZero(long premisesId, Reason reason, @Nullable CubicMetres only) {
        var v = reason.values();
        var digits = sources.digitsOf(premisesId, v.get(0));
        if (digits == null) {
            return new Step(meter(v.get(0)), "с" + NBSP + dial(v.get(2)) + " через ноль на" + NBSP + dial(v.get(4))
                    + (only == null ? "" : " = " + cubic(only)), dated(reason, v.get(3), v.get(4)), dials(v), only);
        }
        var whole = new CubicMetres(BigDecimal.TEN.pow(digits));
        return dials(reason, Format.dial(whole) + " − " + dial(v.get(2)) + " + " + dial(v.get(4)),
                whole.minus(CubicMetres.of(v.get(2))).plus(CubicMetres.of(v.get(4))));
    }

    /** «31.10.2026: 1 120, кабинет, квитанция № …». */
    private String dated(Reason reason, String on, String value) {
        var day = LocalDate.parse(on);
        return Format.date(day) + ": " + dial(value) + ", " + sources.ofDial(reason, day, CubicMetres.of(value));
    }

    private static Step average(Reason reason, String why, @Nullable CubicMetres only) {
        var v = reason.values();
        return of("Среднее за" + NBSP + v.get(4) + NBSP + "дн.",
                volume(v.get(0)) + " / " + v.get(3) + " × " + v.get(4) + NBSP + "дн.",
                why + "; расход между показаниями " + day(v.get(1)) + " и" + NBSP + day(v.get(2)) + ", "
                        + v.get(3) + NBSP + "дн.",
                share(v.get(0), Long.parseLong(v.get(4)), Long.parseLong(v.get(3))), only);
    }

    private static Step capacity(Reason reason, String why, @Nullable CubicMetres only) {
        var v = reason.values();
        var metres = Format.natural(new BigDecimal(v.get(0)).movePointLeft(3));
        var left = "π × " + metres + "² / 4 × 1,2" + NBSP + "м/с × 86" + NBSP + "400" + NBSP + "с × " + v.get(1) + NBSP
                + "дн.";
        return Step.plain("Пропускная способность ввода Ду" + NBSP + v.get(0),
                only == null ? left : left + " = " + cubic(only), why, only);
    }

    private static Step guaranteed(Reason reason, String why, @Nullable CubicMetres only) {
        var v = reason.values();
        return of("Гарантированный объём",
                volume(v.get(0)) + " × " + v.get(1) + " / " + v.get(2) + NBSP + "дн.", why,
                share(v.get(0), Long.parseLong(v.get(1)), Long.parseLong(v.get(2))), only);
    }

    private Step control(Reason reason, @Nullable CubicMetres only) {
        var v = reason.values();
        long between = DAYS.between(LocalDate.parse(v.get(3)), LocalDate.parse(v.get(4)));
        return of("Контрольный прибор " + Format.no(v.get(0)),
                volume(v.get(2)) + " / " + between + " × " + v.get(1) + NBSP + "дн.",
                "расход между показаниями " + day(v.get(3)) + " и" + NBSP + day(v.get(4)),
                share(v.get(2), Long.parseLong(v.get(1)), between), only);
    }

    private static Step balance(Reason reason, @Nullable CubicMetres only) {
        var v = reason.values();
        var left = new StringBuilder("холодная ").append(volume(v.get(0)));
        part(left, " + горячая ", v.get(1), "");
        part(left, " + сток ", v.get(2), "");
        part(left, " − полив ", v.get(3), "");
        var kept = new BigDecimal(v.get(4));
        if (kept.signum() != 0) {
            left.append(" − ").append(Format.percent(kept)).append(" от").append(NBSP).append(volume(v.get(0)));
        }
        return Step.plain("Водный баланс", only == null ? left.toString() : left + " = " + cubic(only),
                "сколько воды пришло, столько и" + NBSP + "отведено, кроме оставшейся на" + NBSP + "месте", only);
    }

    private static void part(StringBuilder text, String before, String plain, String after) {
        if (new BigDecimal(plain).signum() != 0) {
            text.append(before).append(volume(plain)).append(after);
        }
    }

    private static Step.Dials dials(List<String> v) {
        return new Step.Dials(v.get(0), LocalDate.parse(v.get(1)), CubicMetres.of(v.get(2)),
                LocalDate.parse(v.get(3)), CubicMetres.of(v.get(4)));
    }

    private static String meter(String serial) {
        return "Прибор " + Format.no(serial);
    }

    private static CubicMetres minus(String from, String what) {
        return CubicMetres.of(from).minus(CubicMetres.of(what));
    }

    private static CubicMetres share(String whole, long days, long of) {
        return new CubicMetres(new BigDecimal(whole).multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(of), 3, RoundingMode.HALF_UP));
    }

    private static String day(String iso) {
        return Format.date(LocalDate.parse(iso));
    }

    private static String volume(String plain) {
        return Format.volume(CubicMetres.of(plain));
    }

    private static String volume(CubicMetres volume) {
        return Format.volume(volume);
    }

    private static String cubic(String plain) {
        return cubic(CubicMetres.of(plain));
    }

    private static String cubic(CubicMetres volume) {
        return Format.volume(volume) + NBSP + "м³";
    }

    private static String dial(String plain) {
        return Format.volume(CubicMetres.of(plain));
    }

    private static String natural(String plain) {
        return Format.natural(new BigDecimal(plain));
    }
}
