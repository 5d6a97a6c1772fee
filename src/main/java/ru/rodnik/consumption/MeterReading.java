package ru.rodnik.consumption;

import java.time.LocalDate;
import ru.rodnik.shared.CubicMetres;

/** An accepted reading. One held for review is not a fact yet and is not given to the rules. */
public record MeterReading(long id, LocalDate takenOn, CubicMetres dial) {}
