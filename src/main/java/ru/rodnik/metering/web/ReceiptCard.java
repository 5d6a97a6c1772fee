package ru.rodnik.metering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import ru.rodnik.metering.Receipt;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.PathStep;

/**
 * A receipt beside the form or on a page of its own.
 *
 * @param way what has become of what was handed in
 */
public record ReceiptCard(String number, List<Fact> facts, List<PathStep> way) {

    /**
     * @param things how many were handed in, with their word
     * @param waiting how many of them the office still looks at
     */
    static ReceiptCard of(Receipt receipt, String things, long waiting, LocalDate today, ZoneId zone) {
        var day = Format.date(receipt.submittedAt().atZone(zone).toLocalDate());
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Принято", Format.second(receipt.submittedAt(), zone)));
        facts.add(Fact.of("Передал", Format.shortName(receipt.actorName())));
        facts.add(Fact.of("Передано", things));
        facts.add(Fact.hash("Отпечаток", receipt.sha256().brief()));
        var way = new ArrayList<PathStep>();
        way.add(new PathStep("Получены", day, true));
        way.add(new PathStep("Проверены", waiting == 0 ? "всё проверено" : "ещё на проверке: " + waiting,
                waiting == 0));
        if (!receipt.period().lastDay().isBefore(today)) {
            way.add(new PathStep("Войдут в счёт", "после " + Format.date(receipt.period().lastDay()), false));
        }
        return new ReceiptCard(receipt.number(), List.copyOf(facts), List.copyOf(way));
    }

    public String href() {
        return SentReceipts.href(number);
    }

    public String pdf() {
        return href() + ".pdf";
    }
}
