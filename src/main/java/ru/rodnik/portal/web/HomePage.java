package ru.rodnik.portal.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.rodnik.portal.PublicFacts.Office;
import ru.rodnik.portal.PublicFacts.Utility;
import ru.rodnik.portal.PublicFacts.Window;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Ribbon;

/** What everybody sees first. Addresses and telephones come from the register, days from the settings. */
public record HomePage(
        String month, String today, List<HomeWindow> windows, List<Room> rooms, List<String> withoutRoom,
        @Nullable String phone, @Nullable String address) {

    /** A room and the districts it serves. */
    public record Room(String number, String address, List<Office> districts) {}

    /** A window of this month; when it is over, the next one is told. */
    public record HomeWindow(String name, String big, String small, String title, String note, Ribbon ribbon) {

        static HomeWindow of(Window window, LocalDate today) {
            var month = BillingPeriod.containing(today);
            var first = dayOf(month, window.firstDay());
            var last = dayOf(month, window.lastDay());
            var name = nameOf(window.use());
            var title = name + ": с" + Format.NBSP + first.getDayOfMonth() + " по" + Format.NBSP
                    + last.getDayOfMonth() + Format.NBSP + "число";
            var ribbon = Ribbon.of(first, last, today);
            if (today.isAfter(last)) {
                var next = dayOf(month.next(), window.firstDay());
                return new HomeWindow(
                        name, days(today, next), "до приёма, с" + Format.NBSP + Format.date(next), title,
                        "закрыт " + Months.day(last) + ", снова с" + Format.NBSP + Months.day(next), ribbon);
            }
            if (today.isBefore(first)) {
                return new HomeWindow(
                        name, days(today, first), "до приёма, с" + Format.NBSP + Format.date(first), title,
                        "откроется через" + Format.NBSP + days(today, first), ribbon);
            }
            return today.equals(last)
                    ? new HomeWindow(
                            name, "Сегодня", "последний день, до" + Format.NBSP + "23:59:59", title,
                            "открыт, последний день", ribbon)
                    : new HomeWindow(
                            name, days(today, last),
                            leftWord(today, last) + ", до" + Format.NBSP + Format.date(last), title,
                            "открыт, " + Format.daysLeft(today, last), ribbon);
        }

        private static LocalDate dayOf(BillingPeriod month, int day) {
            return month.firstDay().withDayOfMonth(Math.min(day, month.days()));
        }

        private static String nameOf(String use) {
            return use.equals("APARTMENT_BUILDING") ? "Многоквартирные дома" : "Нежилые помещения";
        }

        private static String days(LocalDate from, LocalDate to) {
            return Format.plural(from.until(to, ChronoUnit.DAYS), "день", "дня", "дней");
        }

        private static String leftWord(LocalDate from, LocalDate to) {
            return Format.word(
                    from.until(to, ChronoUnit.DAYS), "остался", "осталось", "осталось");
        }
    }

    static HomePage of(LocalDate today, List<Window> windows, List<Office> offices, @Nullable Utility utility) {
        var byRoom = new TreeMap<String, List<Office>>(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        offices.forEach(office -> {
            if (office.room() != null) {
                byRoom.computeIfAbsent(office.room(), _ -> new ArrayList<>()).add(office);
            }
        });
        return new HomePage(
                Months.withYear(BillingPeriod.containing(today)),
                Months.weekday(today),
                windows.stream().map(window -> HomeWindow.of(window, today)).toList(),
                byRoom.entrySet().stream()
                        .map(room -> new Room(
                                room.getKey(), room.getValue().getFirst().address(), List.copyOf(room.getValue())))
                        .toList(),
                offices.stream().filter(office -> office.room() == null).map(Office::districtName).toList(),
                utility == null ? null : utility.phone(),
                offices.isEmpty() ? null : offices.getFirst().address());
    }

    /** «Красноглинский район», «Волжский район и Красноглинский район». */
    public String districtsWithoutRoom() {
        return String.join(" и" + Format.NBSP, withoutRoom);
    }
}
