package ru.rodnik.billing;

import ru.rodnik.consumption.Subject;
import ru.rodnik.registry.PriceBasis;

/** A charge with the premises and the line it is part of. */
public record FiledCharge(Subject subject, PriceBasis basis, ChargeLine line, ChargeRow row) {}
