package ru.rodnik.evidence;

import static ru.rodnik.evidence.AsPrinted.money;
import static ru.rodnik.evidence.Registered.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a расшифровка must say: the lines of its счёт, and what they come to. */
final class ExpectedOrigin {

    private static final Pattern INVOICE = Pattern.compile("Расшифровкаксчёту№(.+?)от([0-9.]{10})за");
    private static final int LINE = 7;

    private ExpectedOrigin() {}

    static List<String> mistakes(PrintedPaper paper, Collection<Registered> register) {
        var named = INVOICE.matcher(paper.said());
        if (!named.find()) {
            return List.of("names no счёт");
        }
        var invoice = register.stream().filter(one -> one.kind().equals("INVOICE")
                && one.value("number").equals(named.group(1))
                && AsPrinted.day(one.value("date")).equals(named.group(2))).findFirst();
        return invoice.map(one -> mistakes(paper, one)).orElse(List.of("unknown счёт " + named.group(1)));
    }

    private static List<String> mistakes(PrintedPaper paper, Registered invoice) {
        var mistakes = new ArrayList<String>();
        var found = paper.rows().stream().filter(row -> row.size() == LINE).map(row -> row.subList(1, LINE)).toList();
        for (var line : invoice.lines()) {
            if (!found.contains(line(line))) {
                mistakes.add("no line " + line(line));
            }
        }
        var total = "Всего" + money(invoice.value("net")) + money(invoice.value("vat")) + money(invoice.value("gross"));
        if (!paper.said().contains(PrintedPaper.squeezed(total))) {
            mistakes.add("no total " + total);
        }
        var head = "код " + invoice.value("subscriber_code") + "Договор № " + invoice.value("contract_number");
        if (!paper.said().contains(PrintedPaper.squeezed(head))) {
            mistakes.add("does not say " + head);
        }
        return mistakes;
    }

    private static List<String> line(Map<String, String> line) {
        return List.of(
                AsPrinted.volume(value(line, "volume_m3")), AsPrinted.price(value(line, "price")),
                money(value(line, "net")), value(line, "vat_percent") + "%", money(value(line, "vat")),
                money(value(line, "gross"))).stream().map(PrintedPaper::squeezed).toList();
    }
}
