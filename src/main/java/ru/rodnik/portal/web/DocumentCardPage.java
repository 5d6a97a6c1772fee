package ru.rodnik.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.PathStep;

/**
 * One paper: what it says, what became of it, where to take it.
 *
 * @param xml empty where it has none
 * @param aboutXml what an unsigned file is good for, or why there is none; empty where the kind has none
 * @param back to its month in the list
 * @param why empty where no charges are on it
 * @param answer none where the paper has no exchange file that may be answered
 */
public record DocumentCardPage(
        String title, String lead, String back, List<Fact> facts, List<PathStep> way, List<Happened> happened,
        String pdf,
        String xml, String aboutXml, String why, @Nullable Answer answer) {

    /**
     * What the buyer answered through his operator.
     *
     * @param facts none until it is put in
     * @param path where it is put in, and taken from
     */
    public record Answer(List<Fact> facts, String path) {}

    /** What became of it, with its moment and who. */
    public record Happened(String when, String what, String who) {}
}
