package ru.rodnik.office.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.DocumentKind;
import ru.rodnik.documents.PaperEvent.Channel;
import ru.rodnik.office.PaperBoard.Filter;
import ru.rodnik.office.PaperBoard.Line;
import ru.rodnik.office.PaperBoard.Sort;
import ru.rodnik.office.PaperBoard.State;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;

/** The registry of papers: found, sorted, counted, and to be marked as sent or signed. */
public record PapersPage(
        Filter filter, Sort sort, boolean down, List<BillingPeriod> months, List<Line> lines, Pager pager,
        boolean mayMark,
        LocalDate today, ZoneId zone, Form form) {

    static final String PATH = "/office/documents";

    public String lead() {
        if (lines.isEmpty()) {
            return "Ничего не найдено.";
        }
        return Format.plural(lines.getFirst().total(), "документ", "документа", "документов") + " на"
                + Format.NBSP + Format.roubles(lines.getFirst().sum()) + ".";
    }

    public List<Choice> kinds() {
        return Stream.concat(Stream.of(new Choice("", "Все виды", filter.kind() == null)),
                Arrays.stream(DocumentKind.values())
                        .map(kind -> new Choice(kind.name(), title(kind), kind == filter.kind())))
                .toList();
    }

    public List<Choice> periods() {
        return Stream.concat(Stream.of(new Choice("all", "Все месяцы", filter.month() == null)),
                shown().stream()
                        .map(month -> new Choice(month.toString(), Months.title(month), month.equals(filter.month()))))
                .toList();
    }

    /** A month without a release may be asked for, too. */
    private List<BillingPeriod> shown() {
        var asked = filter.month();
        if (asked == null || months.contains(asked)) {
            return months;
        }
        var all = new ArrayList<>(months);
        all.addFirst(asked);
        return all;
    }

    public List<Choice> states() {
        return Stream.concat(Stream.of(new Choice("", "Любое", filter.state() == null)),
                Arrays.stream(State.values())
                        .map(state -> new Choice(state.name(), state.words(), state == filter.state())))
                .toList();
    }

    public List<Choice> channels() {
        return Arrays.stream(Channel.values())
                .map(channel -> new Choice(channel.name(), channel.words(), channel == Channel.OPERATOR)).toList();
    }

    static String title(DocumentKind kind) {
        return kind == DocumentKind.UTD ? "УПД" : kind.title();
    }

    public String title(Line line) {
        return title(line.kind(), line.status(), line.number(), line.revision());
    }

    /** «УПД № 12, статус 2, исправление 1». */
    static String title(DocumentKind kind, @Nullable Integer status, String number, int revision) {
        return title(kind) + " " + Format.no(number)
                + (kind == DocumentKind.UTD && status != null && status == 2 ? ", статус" + Format.NBSP + "2" : "")
                + (revision == 0 ? "" : ", исправление" + Format.NBSP + revision);
    }

    /** What became of it, the furthest first. */
    public List<String> happened(Line line) {
        var words = new ArrayList<String>();
        if (line.advanceOpen() != null) {
            words.add("аванс " + advance(line.advanceOpen(), line.advanceReturnedOn()));
        }
        if (line.refusedOn() != null) {
            words.add("не принят " + Format.date(line.refusedOn()));
        }
        if (line.signedOn() != null) {
            words.add("подписан " + Format.date(line.signedOn()));
        }
        if (line.sentOn() != null && line.sentBy() != null) {
            words.add("отправлен " + Channel.valueOf(line.sentBy()).words() + " " + Format.date(line.sentOn()));
        }
        if (line.takenAt() != null) {
            words.add("скачан " + Format.date(line.takenAt().atZone(zone).toLocalDate()));
        } else if (line.viewedAt() != null) {
            words.add("открыт " + Format.date(line.viewedAt().atZone(zone).toLocalDate()));
        }
        if (words.isEmpty()) {
            words.add("не открыт");
        }
        return words;
    }

    /** What became of an advance with a счёт-фактура: «не зачтён: 777,00 ₽». */
    static String advance(Money open, @Nullable LocalDate returnedOn) {
        if (returnedOn != null) {
            return "возвращён " + Format.date(returnedOn);
        }
        return open.isZero() ? "зачтён" : "не зачтён: " + Format.roubles(open);
    }

    /** The address of the list sorted by a column; the column it is sorted by turns round. */
    public String sorted(Sort by) {
        var parts = new LinkedHashMap<>(PapersQuery.parts(filter));
        parts.put("sort", (by == sort && !down ? "-" : "") + by.name());
        return OfficeAddress.of(PATH, parts);
    }

    /** For a screen reader: {@code ascending}, {@code descending}, or nothing where it is sorted by another column. */
    public @Nullable String direction(Sort by) {
        return by != sort ? null : down ? "descending" : "ascending";
    }

    public String excel() {
        var parts = new LinkedHashMap<>(PapersQuery.parts(filter));
        parts.put("sort", sortWord());
        return OfficeAddress.of(PATH + "/export.xlsx", parts);
    }

    public String sortWord() {
        return (down ? "-" : "") + sort.name();
    }

    /** The month whose readiness may be looked at. */
    public String monthHref() {
        var month = filter.month();
        return PATH + "/months/" + (month == null ? BillingPeriod.containing(today).previous() : month);
    }
}
