package ru.rodnik.metering.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Pager;

/**
 * A long sheet in pages of whole houses: nobody looks for the rest of a house on the next page.
 *
 * @param number of the page that is shown, from 1
 */
record SheetPages(List<List<SheetRow>> pages, int number) {

    /** A page takes no further house from so many meters on; a larger house has a page of its own. */
    static final int METERS = 100;

    static SheetPages of(List<SheetRow> listed, int asked) {
        var pages = new ArrayList<List<SheetRow>>();
        for (var house : ReadingsPages.byHouse(listed).values()) {
            if (pages.isEmpty() || pages.getLast().size() + house.size() > METERS) {
                pages.add(new ArrayList<>());
            }
            pages.getLast().addAll(house);
        }
        if (pages.isEmpty()) {
            pages.add(List.of());
        }
        return new SheetPages(pages, Math.clamp(asked, 1, pages.size()));
    }

    List<SheetRow> shown() {
        return pages.get(number - 1);
    }

    /** The page on which that meter stands. */
    Optional<Integer> pageOf(SheetRow row) {
        for (int page = 0; page < pages.size(); page++) {
            if (pages.get(page).contains(row)) {
                return Optional.of(page + 1);
            }
        }
        return Optional.empty();
    }

    /** «Приборы 97–180 из 240». */
    String says() {
        long before = pages.subList(0, number - 1).stream().mapToLong(List::size).sum();
        long all = pages.stream().mapToLong(List::size).sum();
        return "Приборы" + Format.NBSP + Format.number(before + 1) + "–" + Format.number(before + shown().size())
                + " из" + Format.NBSP + Format.number(all);
    }

    Pager pager(Map<String, String> view) {
        return new Pager("Страницы", pages.size(), 1, number, ReadingsPages.PATH, view);
    }
}
