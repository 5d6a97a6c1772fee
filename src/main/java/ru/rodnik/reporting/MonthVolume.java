package ru.rodnik.reporting;

import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** The volume of a medium that belongs to a month, corrections counted to the month they correct. */
public record MonthVolume(BillingPeriod period, CubicMetres volume) {}
