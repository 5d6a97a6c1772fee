package ru.rodnik.documents;

import ru.rodnik.consumption.Method;

/** How a paper calls the way a volume was found. */
final class ReadingWords {

    private ReadingWords() {}

    static String method(Method method) {
        return switch (method) {
            case METER -> "по прибору";
            case CONTROL_METER -> "по контрольному прибору";
            case AVERAGE, ESTIMATED -> "по среднему";
            case CAPACITY -> "по пропускной способности";
            case GUARANTEED -> "гарантированный объём";
            case DECLARED -> "по сведениям абонента";
            case BALANCE -> "по балансу";
            case CORRECTION -> "перерасчёт";
        };
    }
}
