package ru.rodnik.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;

/** Charges, payments and what is owed. */
public record SettlementsPage(
        String subject,
        @Nullable Long contract,
        Owed owed,
        @Nullable Next next,
        List<Debt> debts,
        List<Fact> requisites,
        String from,
        String to,
        List<Tab> years,
        @Nullable BalanceChart chart,
        List<Month> months,
        List<Group> history,
        Pager pager,
        String excel,
        String csv,
        ActOffer act,
        List<FormedAct> acts) {

    /** What is owed today, in words and a sum. */
    public record Owed(String label, String sum, String overdue, List<Fact> since) {}

    /**
     * The payment that is due next.
     *
     * @param whyHref where it is explained, empty where it is of several contracts or of no month of ours
     */
    public record Next(String sum, String what, boolean late, String whyHref) {}

    /** A month that is not paid up. */
    public record Debt(String month, String due, boolean late, String sum, String whyHref) {}

    /** A month of the settlements: opening, what moved, closing. */
    public record Month(String name, String opening, String charged, String paid, String closing) {}

    /** The lines of a month under its balances. */
    public record Group(
            String title, String opening, String charged, String whyHref, String paid, String closing,
            List<Line> lines) {}

    /** @param whyHref where the charge is explained, empty where it is none of a month */
    public record Line(
            String date, String title, String sub, String charged, String whyHref, String paid, String owed) {}

    /** The form of a reconciliation act as the dialog and its own page show it. */
    public record ActOffer(String from, String to, List<Choice> contracts, String requestKey, String page) {}

    /** An act that was formed, and how far it has come. */
    public record FormedAct(String title, String note, String state, String href) {}
}
