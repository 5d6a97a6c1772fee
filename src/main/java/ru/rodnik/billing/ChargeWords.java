package ru.rodnik.billing;

import java.util.Locale;
import ru.rodnik.billing.ChargeVerdict.Charged;
import ru.rodnik.billing.ChargeVerdict.NoPrice;
import ru.rodnik.billing.ChargeVerdict.OverLimit;

/** Says in Russian why a contract was charged nothing. */
public final class ChargeWords {

    private ChargeWords() {}

    /** One sentence without its full stop; empty for a contract that is charged. */
    public static String of(ChargeVerdict verdict) {
        return switch (verdict) {
            case Charged _ -> "";
            case NoPrice(var service, var month) -> "нет тарифа или ставки НДС на %s: %s".formatted(
                    month.lastDay(), of(service));
            case OverLimit(var limit, var year) ->
                    "начисления года составили бы %s ₽ при лимите контракта %s ₽".formatted(year, limit);
        };
    }

    /** The service as papers name it. */
    public static String of(Service service) {
        return switch (service) {
            case COLD_WATER -> "холодное водоснабжение";
            case WASTEWATER -> "водоотведение";
            case NEGATIVE_IMPACT -> "плата за негативное воздействие на централизованную систему водоотведения";
        };
    }

    /** The same at the beginning of a line. */
    public static String capitalised(Service service) {
        var words = of(service);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
