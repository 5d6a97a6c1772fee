package ru.rodnik.reporting;

import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/** All volumes of a service that were asked for, and what was charged for them. */
public record VolumeTotal(ReportedService service, CubicMetres volume, Money net, Money vat, Money gross) {}
