package ru.rodnik.ui;

import java.util.List;

/** Steps one goes through in order; those before {@code current} are done. Counted from 0; beyond the last all are done. */
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
