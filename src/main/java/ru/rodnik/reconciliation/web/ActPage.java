package ru.rodnik.reconciliation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Tone;

/**
 * An act with how far it has come, in the account and in the office.
 *
 * @param waits what is to be done until when, empty where nothing is
 * @param xml where the XML is, null where there is none
 * @param finder where the subscriber compares his own ledger
 */
public record ActPage(
        String path,
        String number,
        String state,
        Tone tone,
        String lead,
        String waits,
        boolean late,
        List<Fact> facts,
        String pdf,
        @Nullable String xml,
        boolean mayAgree,
        boolean mayDispute,
        String finder,
        List<ObjectionRow> objections,
        String objectionWords,
        List<Step> steps,
        String requestKey,
        Form form) {

    /** A step of the act: what, when, who, how, by what it is proved; with the file it rests on. */
    public record Step(String state, String at, String who, String how, String words, @Nullable KeptFile file) {}

    /** @param name as its owner calls it, with its size */
    public record KeptFile(String name, String href) {}

    /** A line the other side does not agree with. */
    public record ObjectionRow(
            String cause, String because, String ours, String oursSub, String ourSum, String theirs, String theirsSub,
            String theirSum, String effect) {}
}
