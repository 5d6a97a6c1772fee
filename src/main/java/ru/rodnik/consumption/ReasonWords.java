package ru.rodnik.consumption;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says the reasons of a volume in Russian, for the subscriber who asks «почему столько». */
public final class ReasonWords {

    private static final Locale RUSSIAN = Locale.of("ru", "RU");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DecimalFormat NUMBER =
            new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(RUSSIAN));
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", RUSSIAN);

    private ReasonWords() {}

    /** One line, the reasons in their order. */
    public static String of(List<Reason> reasons) {
        return reasons.stream().map(ReasonWords::of).collect(Collectors.joining("; "));
    }

    /** One sentence without its full stop. */
    public static String of(Reason reason) {
        var v = reason.values();
        return switch (reason.ground()) {
            case METERED -> v.get(1).equals(v.get(3))
                    ? "прибор %s: показание %s на %s".formatted(v.get(0), number(v.get(4)), day(v.get(3)))
                    : dials(v);
            case PASSED_ZERO -> dials(v) + ", счётчик прошёл через ноль";
            case SPREAD -> "объём между показаниями %s и %s — %s м³ за %s дн., из них %s м³ относится к другим месяцам"
                    .formatted(day(v.get(1)), day(v.get(2)), number(v.get(0)), v.get(3), number(v.get(4)));
            case TRUED_UP -> "%s: объём %s м³, ранее начислено %s м³"
                    .formatted(month(v.get(0)), number(v.get(1)), number(v.get(2)));
            case AVERAGE -> average(v) + ": прибор неисправен";
            case ESTIMATED -> average(v) + ": нет показаний, месяц подряд: " + v.get(5);
            case CAPACITY_AFTER_FAULT -> capacity(v) + ": прибор неисправен с %s, более %d дней"
                    .formatted(day(v.get(2)), MeterGap.AVERAGE_DAYS);
            case CAPACITY_AFTER_SILENCE -> capacity(v) + ": нет показаний, месяц подряд: " + v.get(2);
            case CAPACITY_WITHOUT_METER -> capacity(v) + ": прибора нет с " + day(v.get(2));
            case CAPACITY_WITHOUT_BASE -> capacity(v) + ": нет показаний для среднего и гарантированного объёма";
            case GUARANTEED_WITHOUT_METER -> guaranteed(v) + ": прибора нет с " + day(v.get(3));
            case GUARANTEED_SMALL_LOAD -> guaranteed(v) + ": прибора нет, нагрузка " + number(v.get(3)) + " м³/ч";
            case GUARANTEED_WITHOUT_BASE -> guaranteed(v) + ": нет показаний для среднего";
            case CONTROL_METER -> "контрольный прибор %s: %s дн. из показаний %s и %s (%s м³)"
                    .formatted(v.get(0), v.get(1), day(v.get(3)), day(v.get(4)), number(v.get(2)));
            case DECLARED -> "принятый объём горячей воды " + number(v.get(0)) + " м³";
            case MEAN_OF_DECLARED -> "объём не передан: среднее за %s мес. (%s м³)"
                    .formatted(v.get(0), number(v.get(1)));
            case NOT_DECLARED -> "объём не передан";
            case BALANCE -> "холодная вода " + number(v.get(0)) + part(" + горячая ", v.get(1), "")
                    + part(" + сток ", v.get(2), "") + part(" − полив ", v.get(3), "")
                    + part(" − не сбрасывается ", v.get(4), " % холодной");
            case BALANCE_BY_DAYS -> "прибора стоков нет %s дн. из %s".formatted(v.get(0), v.get(1));
            case SUB_METERS_OFF -> "вычтено по приборам за этим прибором: " + number(v.get(0)) + " м³";
            case SUB_METERS_EXCEED -> "приборы за общим прибором показали %s м³, общий — %s м³: нужна проверка"
                    .formatted(number(v.get(1)), number(v.get(0)));
            case DIAL_BELOW_PREVIOUS -> "показание меньше предыдущего: " + dials(v);
            case NO_BASE -> "нет основания для расчёта";
            case NO_DIAMETER -> "не указан диаметр ввода, нужный для расчёта по пропускной способности";
            case NO_FINAL_DIAL -> "прибор %s снят %s без показания".formatted(v.get(0), day(v.get(1)));
            case CONTROL_OF_WHICH -> "контрольный прибор %s: не указано, какой прибор он заменяет"
                    .formatted(v.get(0));
            case PARENT_UNKNOWN -> "прибор %s стоит за неизвестным прибором %s".formatted(v.get(0), v.get(1));
            case SUB_PREMISES_PARKED -> "не определён объём объекта %s, который питается через этот прибор"
                    .formatted(v.get(0));
        };
    }

    /** Nothing where there is nothing to add or to take off. */
    private static String part(String before, String plain, String after) {
        return new BigDecimal(plain).signum() == 0 ? "" : before + number(plain) + after;
    }

    private static String dials(List<String> v) {
        return "прибор %s: с %s на %s по %s на %s"
                .formatted(v.get(0), number(v.get(2)), day(v.get(1)), number(v.get(4)), day(v.get(3)));
    }

    private static String average(List<String> v) {
        return "среднее по показаниям с %s по %s (%s м³ за %s дн.) × %s дн."
                .formatted(day(v.get(1)), day(v.get(2)), number(v.get(0)), v.get(3), v.get(4));
    }

    private static String capacity(List<String> v) {
        return "пропускная способность ввода Ду %s × %s дн.".formatted(v.get(0), v.get(1));
    }

    private static String guaranteed(List<String> v) {
        return "гарантированный объём %s м³ в месяц × %s дн. из %s".formatted(number(v.get(0)), v.get(1), v.get(2));
    }

    private static String day(String iso) {
        return DAY.format(LocalDate.parse(iso));
    }

    private static String month(String iso) {
        return MONTH.format(YearMonth.parse(iso));
    }

    private static String number(String plain) {
        return ((DecimalFormat) NUMBER.clone()).format(new BigDecimal(plain));
    }
}
