package ru.rodnik.metering;

/** What was handed in under one receipt. */
public enum SubmissionKind {
    READINGS,
    HOT_WATER
}
