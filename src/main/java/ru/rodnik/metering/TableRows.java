package ru.rodnik.metering;

import java.util.List;

/** What an uploaded table says by its columns. */
sealed interface TableRows<R> {

    /** Its rows. */
    record Read<R>(List<R> rows) implements TableRows<R> {
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /** What is missing. */
    record Unsuitable<R>(String why) implements TableRows<R> {}
}
