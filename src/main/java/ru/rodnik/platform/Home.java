package ru.rodnik.platform;

import java.nio.file.Path;

/**
 * Where the program keeps what is its own: files, high-water marks and, when embedded, the database.
 *
 * @param embedded whether the database is the embedded one
 */
public record Home(Path folder, boolean embedded) {}
