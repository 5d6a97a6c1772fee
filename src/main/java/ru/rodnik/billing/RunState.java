package ru.rodnik.billing;

/** How far a run of a month is. */
public enum RunState {
    /** Being calculated, or cut off while it was. */
    RUNNING,
    /** Calculated; nobody outside sees it until a second person releases it. */
    CALCULATED,
    /** Numbered, posted and final. */
    RELEASED,
    /** Calculated once more, and therefore void. */
    REPLACED
}
