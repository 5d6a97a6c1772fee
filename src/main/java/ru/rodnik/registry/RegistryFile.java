package ru.rodnik.registry;

import java.util.List;
import java.util.Map;

/**
 * One kind of registry file (contract §2); a bean in the module that owns the tables. Its rows are read, judged and
 * brought into a temporary table {@code staged_<name>}, with {@code line} and a column for each of the file's, before
 * anything of any file is loaded: statements may look into the staged rows of other files, too.
 */
public interface RegistryFile {

    /** {@code contracts.csv}. */
    String name();

    /** When it is loaded, smallest first: after what it refers to. */
    int order();

    List<Column> columns();

    /** What tells one row from another; the same twice in a file is a mistake. */
    List<String> key();

    /** What is wrong between the columns of a row where the database is not needed: column to words. */
    default Map<String, String> judge(Row row) {
        return Map.of();
    }

    /** A select of {@code line, field, says}: what is wrong between rows, files and what the database holds. */
    String mistakes();

    /** Loads what is staged, which is right by now; rows that change nothing are left alone. */
    Loaded load(Loading loading);

    default String table() {
        return "staged_" + name().replace(".csv", "");
    }
}
