package ru.rodnik.reporting;

/** What a line of a breakdown is about: a medium with a volume, or a payment that follows one. */
public enum ReportedService {
    COLD_WATER,
    HOT_WATER,
    WASTEWATER,
    NEGATIVE_IMPACT
}
