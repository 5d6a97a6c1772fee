package ru.rodnik.metering;

import java.time.LocalDate;
import ru.rodnik.shared.CubicMetres;

/** What a meter showed on a day. */
public record Dial(LocalDate takenOn, CubicMetres value) {}
