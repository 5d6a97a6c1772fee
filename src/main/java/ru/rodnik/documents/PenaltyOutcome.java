package ru.rodnik.documents;

/** What became of a penalty that was entered. */
public sealed interface PenaltyOutcome {

    /** @param number as it is printed */
    record Invoiced(long documentId, String number) implements PenaltyOutcome {}

    /** @param reason says what to do, in Russian */
    record Refused(String reason) implements PenaltyOutcome {}
}
