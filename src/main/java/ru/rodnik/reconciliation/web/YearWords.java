package ru.rodnik.reconciliation.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.reconciliation.ActSelection.Who;
import ru.rodnik.reconciliation.YearOfActs.Standing;
import ru.rodnik.ui.Format;

/** The yearly reconciliation in words: how many have signed, how far the others are (REC-01). */
final class YearWords {

    private YearWords() {}

    /** None where nobody settled with us this year. */
    static OfficeActsPage.@Nullable Year of(Standing year, LocalDate today) {
        if (year.subscribers() == 0) {
            return null;
        }
        var title = "Сверка за " + year.year() + " год: "
                + (year.unsigned() == 0
                        ? "акт подписан со всеми"
                        : "нет подписанного акта у "
                                + Format.plural(year.unsigned(), "абонента", "абонентов", "абонентов") + " из "
                                + Format.number(year.subscribers()));
        var others = Stream.of(
                part("ждём ответа", year.awaited()), part("есть разногласия", year.disputed()),
                part("согласованы молчанием", year.silent()), part("не начаты", year.notBegun()))
                .filter(word -> !word.isEmpty()).collect(joining(", "));
        return new OfficeActsPage.Year(
                title, "Сверка — не реже раза в год, акт подписывают обе стороны."
                        + (others.isEmpty() ? "" : " Без подписи: " + others + "."),
                year.unsigned() == 0 ? "" : "Сформировать акты за год", href(year.year(), today));
    }

    private static String part(String words, long many) {
        return many == 0 ? "" : words + " " + Format.number(many);
    }

    /** From the first day of the year to the end of the last month, or to today in January. */
    private static String href(int year, LocalDate today) {
        var first = LocalDate.of(year, 1, 1);
        var last = today.withDayOfMonth(1).minusDays(1);
        return BulkActsPages.PATH + "?who=" + Who.UNSIGNED + "&from=" + Format.date(first) + "&to="
                + Format.date(last.isBefore(first) ? today : last);
    }
}
