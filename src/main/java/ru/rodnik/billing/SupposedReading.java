package ru.rodnik.billing;

import java.time.LocalDate;
import ru.rodnik.shared.CubicMetres;

/** What a meter would have shown, had it been handed in and accepted. */
public record SupposedReading(long meterId, LocalDate takenOn, CubicMetres dial) {}
