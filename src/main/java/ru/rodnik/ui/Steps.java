package ru.rodnik.ui;

import java.util.List;

/** Steps in order, counted from 0; those before {@code current} are done, beyond the last all are. */
public record Steps(List<String> labels, int current) {

    public Steps {
        labels = List.copyOf(labels);
    }

    public boolean isDone(int step) {
        return step < current;
    }

    public boolean isCurrent(int step) {
        return step == current;
    }
}
