package ru.rodnik.files;

/** What an uploaded scan turned out to be. */
public sealed interface ScanVerdict {

    record Recognised(FileKind kind) implements ScanVerdict {}

    /**
     * Not taken.
     *
     * @param reason what is wrong and what to do, in Russian
     */
    record Refused(String reason) implements ScanVerdict {}
}
