package ru.rodnik.registry;

import ru.rodnik.registry.ImportResult.FileCounts;

/** What loading a file did. */
public record Loaded(long fresh, long changed) {

    FileCounts of(long rows, RegistryFile file) {
        return new FileCounts(file.name(), fresh, changed, rows - fresh - changed);
    }

    public Loaded plus(Loaded other) {
        return new Loaded(fresh + other.fresh, changed + other.changed);
    }
}
