package ru.rodnik.office.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import ru.rodnik.exchange.Quarter;
import ru.rodnik.exchange.UtilityArchives.Standing;
import ru.rodnik.office.PaperBoard.Missing;
import ru.rodnik.office.PaperBoard.Ready;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;

/** The papers of a month at the office: by when they are promised, who is still without, the archive, the registers. */
public record PaperMonthPage(
        BillingPeriod month, LocalDate today, ZoneId zone, LocalDate promised, Ready ready, List<Missing> missing,
        Pager pager, Standing archive, boolean mayAct, boolean mayPromise, Form form) {

    public String path() {
        return PapersPage.PATH + "/months/" + month;
    }

    public String lead() {
        return "Обещаны " + Months.day(promised) + " " + promised.getYear() + ", " + Format.daysLeft(today, promised)
                + ".";
    }

    public boolean isLate() {
        return today.isAfter(promised) && total() > 0;
    }

    public long total() {
        return missing.isEmpty() ? 0 : missing.getFirst().total();
    }

    public long parked() {
        return missing.isEmpty() ? 0 : missing.getFirst().parked();
    }

    public String why(Missing one) {
        return switch (one.why()) {
            case NOT_CALCULATED -> "месяц ещё не рассчитан";
            case CALCULATING -> "месяц рассчитывается";
            case NOT_RELEASED -> "рассчитан, ещё не выпущен";
            case RELEASING -> "выпуск идёт";
            case PARKED -> one.reason() == null ? "отложен" : "отложен: " + one.reason();
            case NOTHING_CHARGED -> "нечего начислить";
        };
    }

    /** «просрочено 3 дня»; nothing where there is nothing to wait for. */
    public String clock(Missing one) {
        return switch (one.why()) {
            case NOTHING_CHARGED -> "—";
            case NOT_CALCULATED, CALCULATING, NOT_RELEASED, RELEASING, PARKED -> Format.daysLeft(today, promised);
        };
    }

    public boolean isLate(Missing one) {
        return today.isAfter(promised) && !clock(one).equals("—");
    }

    public Quarter quarter() {
        return Quarter.containing(month.lastDay());
    }

    public boolean isPacking() {
        return archive.work() != null;
    }
}
