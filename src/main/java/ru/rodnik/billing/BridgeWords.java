package ru.rodnik.billing;

import ru.rodnik.billing.MonthBridge.Cause;

/** Says in Russian what makes a month differ from the one before. */
public final class BridgeWords {

    private BridgeWords() {}

    /** A few words, as they stand beside the sum. */
    public static String of(Cause cause) {
        return switch (cause) {
            case VOLUME -> "Объём";
            case METHOD -> "Способ расчёта";
            case DAYS -> "Число дней";
            case TARIFF -> "Тариф";
            case VAT -> "Ставка НДС";
            case CORRECTION -> "Исправления прошлых месяцев";
            case NEW_PREMISES -> "Новые объекты";
            case GONE_PREMISES -> "Объекты, которых больше нет";
            case NEW_CONTRACT -> "Новые договоры";
            case GONE_CONTRACT -> "Договоры, которых больше нет";
            case PARKED -> "Отложенные договоры";
            case ROUNDING -> "Округление до копейки";
        };
    }

    /** One sentence that says what is counted under it. */
    public static String meaning(Cause cause) {
        return switch (cause) {
            case VOLUME -> "За день стало больше или меньше воды при том же способе расчёта.";
            case METHOD -> "Объём определён другим способом, чем месяцем раньше.";
            case DAYS -> "Между показаниями прошло другое число дней.";
            case TARIFF -> "Изменилась цена кубометра.";
            case VAT -> "Изменилась ставка налога.";
            case CORRECTION -> "Перерасчёты за прошлые месяцы: этого счёта и предыдущего.";
            case NEW_PREMISES -> "Объекты, по которым месяцем раньше начислений не было.";
            case GONE_PREMISES -> "Объекты, по которым в этом месяце начислений нет.";
            case NEW_CONTRACT -> "Договоры, которых месяцем раньше не было.";
            case GONE_CONTRACT -> "Договоры, по которым в этом месяце начислений нет.";
            case PARKED -> "Договор в одном из двух месяцев не рассчитан, причина указана в списке отложенных.";
            case ROUNDING -> "Копейки от округления строк.";
        };
    }
}
