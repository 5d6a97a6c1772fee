package ru.rodnik.metering;

/** What came of an upload. */
public sealed interface UploadOutcome {

    /** It waits to be looked at. */
    record Kept(String id) implements UploadOutcome {}

    /** It is no table of that kind; with what to do. */
    record Refused(String why) implements UploadOutcome {}
}
