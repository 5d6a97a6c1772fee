package ru.rodnik.reconciliation.difference;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.reconciliation.difference.LedgerLine.Kind;
import ru.rodnik.shared.Money;

/** A ledger written down for a test; days are of 2026, above zero the subscriber owes more. */
final class Ledger {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final List<LedgerLine> lines = new ArrayList<>();
    private final List<LedgerLine> otherContracts = new ArrayList<>();
    private final List<LedgerLine> otherDays = new ArrayList<>();
    private final List<LedgerLine> takenBack = new ArrayList<>();
    private Money opening = Money.of("12500.30");

    static LocalDate day(String text) {
        return LocalDate.parse(text + ".2026", DAY);
    }

    Ledger opening(String sum) {
        opening = Money.of(sum);
        return this;
    }

    Ledger supplied(String day, String number, String sum) {
        return supplied(day, number, sum, "4417");
    }

    Ledger supplied(String day, String number, String sum, @Nullable String contract) {
        lines.add(line(day, Kind.SUPPLY, "Реализация (УПД № " + number + ")", number, sum, contract));
        return this;
    }

    Ledger corrected(String day, String number, String sum) {
        lines.add(line(day, Kind.CORRECTION, "Корректировка (КСФ № " + number + ")", number, sum, "4417"));
        return this;
    }

    Ledger penalty(String day, String number, String sum) {
        lines.add(line(day, Kind.PENALTY, "Пени (счёт № " + number + ")", number, sum, "4417"));
        return this;
    }

    Ledger paid(String day, String number, String sum) {
        return paid(day, number, sum, "4417");
    }

    Ledger paid(String day, String number, String sum, @Nullable String contract) {
        lines.add(line(day, Kind.PAYMENT, "Оплата (п/п № " + number + ")", number, "-" + sum, contract));
        return this;
    }

    /** A line of the other side, in its own words. */
    Ledger row(String day, String text, String sum) {
        var place = lines.size() + 10;
        lines.add(LedgerLine.theirs(place, day(day), text, PaperNumbers.in(text), Money.of(sum), null));
        return this;
    }

    Ledger onAnotherContract(String day, String number, String sum, String contract) {
        otherContracts.add(line(day, kind(sum), "№ " + number, number, sum, contract));
        return this;
    }

    Ledger onAnotherDay(String day, String number, String sum) {
        otherDays.add(line(day, kind(sum), "№ " + number, number, sum, "4417"));
        return this;
    }

    Ledger takenBack(String day, String number, String sum) {
        takenBack.add(line(day, Kind.PAYMENT, "Оплата (п/п № " + number + ")", number, "-" + sum, "4417"));
        return this;
    }

    private static Kind kind(String sum) {
        return sum.startsWith("-") ? Kind.PAYMENT : Kind.SUPPLY;
    }

    private LedgerLine line(String day, Kind kind, String text, String number, String sum, @Nullable String contract) {
        return new LedgerLine(lines.size() + 1, day(day), kind, text, PaperNumbers.of(number), Money.of(sum), contract,
                null);
    }

    Books books() {
        return new Books(opening, lines, otherContracts, otherDays, takenBack);
    }
}
