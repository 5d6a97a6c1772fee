package ru.rodnik.reconciliation;

import java.util.Set;

/** How far an акт сверки has come (REC-06). */
public enum ActState {
    DRAFT("Черновик"),
    SENT("Отправлен"),
    VIEWED("Просмотрен"),
    SIGNED("Согласован"),
    DISPUTED("Есть разногласия"),
    DEEMED_AGREED("Считается согласованным"),
    CANCELLED("Отменён");

    private final String title;

    ActState(String title) {
        this.title = title;
    }

    /** As pages call it. */
    public String title() {
        return title;
    }

    private Set<ActState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SENT, SIGNED, DISPUTED, CANCELLED);
            case SENT -> Set.of(VIEWED, SIGNED, DISPUTED, DEEMED_AGREED, CANCELLED);
            case VIEWED -> Set.of(SIGNED, DISPUTED, DEEMED_AGREED, CANCELLED);
            case DISPUTED -> Set.of(SIGNED, CANCELLED);
            case DEEMED_AGREED -> Set.of(SIGNED, DISPUTED, CANCELLED);
            case SIGNED, CANCELLED -> Set.of();
        };
    }

    public boolean leadsTo(ActState other) {
        return next().contains(other);
    }

    /** Whether an answer is being waited for. */
    public boolean isOpen() {
        return this == SENT || this == VIEWED;
    }
}
