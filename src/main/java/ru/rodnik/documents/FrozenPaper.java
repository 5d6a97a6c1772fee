package ru.rodnik.documents;

import org.jspecify.annotations.Nullable;

/**
 * A paper whose bytes are fixed and on the disk.
 *
 * @param xml none for a kind without one
 */
public record FrozenPaper(long id, Paper pdf, @Nullable Paper xml) {}
