package ru.rodnik.consumption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.CubicMetres;

/**
 * The days a meter cannot be trusted, {@code from} being day 1 (EST-05).
 *
 * @param until the last faulty day, if it is over
 * @param dialAfter what an act recorded on that day; without it the meter counts again from the first reading after
 */
public record MeterFault(LocalDate from, @Nullable LocalDate until, @Nullable CubicMetres dialAfter) {}
