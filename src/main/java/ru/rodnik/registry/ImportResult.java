package ru.rodnik.registry;

import java.util.List;

/** What became of an import: everything or nothing. */
public sealed interface ImportResult {

    /** How many rows of a file were new, changed what was there, or changed nothing. */
    record FileCounts(String file, long fresh, long changed, long unchanged) {}

    record Done(List<FileCounts> files) implements ImportResult {}

    /** Nothing was loaded; every mistake there is, file by file from the top. */
    record Refused(List<Mistake> mistakes) implements ImportResult {}
}
