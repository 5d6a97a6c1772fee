package ru.rodnik.metering;

import java.util.List;
import java.util.Map;
import ru.rodnik.shared.Money;

/**
 * A month as it would be charged, in words for the page; no document.
 *
 * @param gross what the run of the month would charge, tax within
 * @param vat «в том числе НДС 22 %: 129 200,54 ₽»
 * @param silence what it would come to without what is typed, and what is still missing; none where nothing is
 * @param notes contracts that cannot be charged, readings that wait for an engineer
 * @param places by premises
 */
public record DraftBill(
        List<Line> lines,
        Money gross,
        String vat,
        List<Silence> silence,
        List<String> notes,
        Map<Long, Place> places) {

    public DraftBill {
        lines = List.copyOf(lines);
        silence = List.copyOf(silence);
        notes = List.copyOf(notes);
        places = Map.copyOf(places);
    }

    /**
     * A service of a month.
     *
     * @param detail «6 983 м³ × 58,56 ₽»
     */
    public record Line(String name, String detail, Money gross) {}

    /** «Если не передать остальные 7:» and what follows from it. */
    public record Silence(String when, String then) {}

    /**
     * What falls on a premises.
     *
     * @param name of the premises
     * @param volumes «холодная вода 312 м³, горячая вода 20 м³ по среднему, водоотведение 332 м³»
     */
    public record Place(String name, String volumes, Money vat, Money gross) {}
}
