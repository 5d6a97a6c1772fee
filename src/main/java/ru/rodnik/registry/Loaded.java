package ru.rodnik.registry;

/** What loading a file did. */
public record Loaded(long fresh, long changed) {

    public Loaded plus(Loaded other) {
        return new Loaded(fresh + other.fresh, changed + other.changed);
    }
}
