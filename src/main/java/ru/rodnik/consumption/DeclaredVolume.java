package ru.rodnik.consumption;

import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;

/** Hot water of another supplier as the subscriber declared it and we accepted it, for the month it is charged in. */
public record DeclaredVolume(long id, BillingPeriod period, CubicMetres volume) {}
