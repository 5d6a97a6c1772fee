package ru.rodnik.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A long list in pages, counted from 1 and asked for by {@code ?page=}.
 *
 * @param things what is listed: «Строки», «Приборы»
 * @param path the address of the list
 * @param query what else the address carries, like the filter
 */
public record Pager(String things, long total, int perPage, int page, String path, Map<String, String> query) {

    private static final int NEIGHBOURS = 2;

    /** A place in the row of pages; without an address it is the current page or a gap. */
    public record Place(String label, String href, boolean current) {}

    public Pager {
        page = Math.clamp(page, 1, lastPage(total, perPage));
        query = Map.copyOf(query);
    }

    public int last() {
        return lastPage(total, perPage);
    }

    /** How many rows lie before this page. */
    public long offset() {
        return (page - 1L) * perPage;
    }

    /** «Строки 1–25 из 312». */
    public String says() {
        var end = Math.min(total, offset() + perPage);
        var span = total == 0 ? "0" : Format.number(offset() + 1) + "–" + Format.number(end);
        return things + Format.NBSP + span + " из" + Format.NBSP + Format.number(total);
    }

    /** The first, the last, the current page and its neighbours; «…» where some are left out. */
    public List<Place> places() {
        var places = new ArrayList<Place>();
        var before = 0;
        for (int number = 1; number <= last(); number++) {
            if (number != 1 && number != last() && Math.abs(number - page) > NEIGHBOURS) {
                continue;
            }
            if (number > before + 1) {
                places.add(new Place("…", "", false));
            }
            places.add(new Place(String.valueOf(number), number == page ? "" : href(number), number == page));
            before = number;
        }
        return places;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < last();
    }

    /** The address of one page with the filter kept. */
    public String href(int number) {
        var address = new StringBuilder(path).append('?');
        query.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> address.append(encoded(part.getKey()))
                        .append('=')
                        .append(encoded(part.getValue()))
                        .append('&'));
        return address.append("page=").append(number).toString();
    }

    private static int lastPage(long total, int perPage) {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(total, perPage)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
