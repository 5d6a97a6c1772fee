package ru.rodnik.documents;

/** What became of the wish to issue a paper anew with right requisites. */
public sealed interface RevisionOutcome {

    /** @param revision 1, 2 … of that number */
    record Revised(long documentId, int revision) implements RevisionOutcome {}

    /** @param reason says what to do, in Russian */
    record Refused(String reason) implements RevisionOutcome {}
}
