package ru.rodnik.metering;

import java.time.LocalDate;

/** Whether something may be handed in now. */
public sealed interface WindowState {

    /** Until the end of that day. */
    record Open(LocalDate lastDay) implements WindowState {}

    /** Again from the beginning of that day. */
    record Closed(LocalDate opensOn) implements WindowState {}

    default boolean isOpen() {
        return this instanceof Open;
    }
}
