package ru.rodnik.evidence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a paper must say: rows cell by cell, sentences, and no figure besides. Every figure of a row and of a sentence
 * counts as often as it is expected; those of a mention do not.
 */
final class Expected {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<String> mentions = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private boolean everyFigure = true;
    private String end = "";

    Expected row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    Expected says(String... said) {
        sentences.addAll(List.of(said));
        return this;
    }

    /** Said beside what is expected otherwise. */
    Expected mentions(String... said) {
        mentions.addAll(List.of(said));
        return this;
    }

    Expected code(String qr) {
        codes.add(qr);
        return this;
    }

    /** By what anybody can ask whether the paper is ours; without a site the code stands alone. */
    Expected verified(String site, String code) {
        return site.isEmpty() ? mentions(code) : code(site + "/verify/" + code);
    }

    /** Figures from there on are of an annex. */
    Expected until(String words) {
        end = words;
        return this;
    }

    /** There are others that the data do not hold. */
    Expected andOtherFigures() {
        everyFigure = false;
        return this;
    }

    /** What is wrong with the paper; nothing with a right one. */
    List<String> mistakes(PrintedPaper paper) {
        var mistakes = new ArrayList<String>();
        var left = new ArrayList<>(paper.rows());
        for (var row : rows) {
            if (!left.remove(row.stream().map(PrintedPaper::squeezed).toList())) {
                mistakes.add("no row " + row);
            }
        }
        Stream.concat(sentences.stream(), mentions.stream())
                .filter(sentence -> !paper.said().contains(PrintedPaper.squeezed(sentence)))
                .forEach(sentence -> mistakes.add("does not say «" + sentence + "»"));
        if (everyFigure) {
            var expected = count(Stream.concat(rows.stream().flatMap(List::stream), sentences.stream())
                    .flatMap(PrintedPaper::decimals));
            var found = count(PrintedPaper.decimals(beforeAnnex(paper.copied())));
            if (!found.equals(expected)) {
                mistakes.add("figures copied " + less(found, expected) + ", expected " + less(expected, found));
            }
        }
        if (!paper.codes().stream().sorted().toList().equals(codes.stream().sorted().toList())) {
            mistakes.add("QR " + paper.codes() + ", expected " + codes);
        }
        if (!paper.codesSaid().equals(codes.stream().map(code -> "QR-код: " + code).toList())) {
            mistakes.add("said of QR " + paper.codesSaid());
        }
        return mistakes;
    }

    int figures() {
        return (int) Stream.concat(rows.stream().flatMap(List::stream), sentences.stream())
                .flatMap(PrintedPaper::decimals).count();
    }

    int codes() {
        return codes.size();
    }

    private String beforeAnnex(String copied) {
        var at = end.isEmpty() ? -1 : copied.indexOf(end);
        return at < 0 ? copied : copied.substring(0, at);
    }

    private static Map<String, Long> count(Stream<String> figures) {
        return figures.collect(groupingBy(figure -> figure, TreeMap::new, counting()));
    }

    private static Map<String, Long> less(Map<String, Long> some, Map<String, Long> others) {
        var less = new TreeMap<>(some);
        others.forEach((figure, times) -> less.remove(figure, times));
        return less;
    }
}
