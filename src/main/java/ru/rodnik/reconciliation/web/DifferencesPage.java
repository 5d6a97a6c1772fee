package ru.rodnik.reconciliation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;

/**
 * What does not agree, with causes.
 *
 * @param agrees whether nothing was found
 * @param explained whether what is named makes up the whole gap
 */
public record DifferencesPage(
        String path,
        String file,
        String lead,
        List<String> notes,
        Form form,
        List<Choice> contracts,
        List<Row> rows,
        List<Fact> balances,
        boolean agrees,
        boolean explained,
        String excel,
        String again,
        String requestKey,
        String from,
        String to,
        String contract,
        @Nullable Long act) {

    /** A mismatch: both sides beside each other. */
    public record Row(String cause, String because, String advice, Side ours, Side theirs, String effect) {}

    /** @param sum with what it did: «начислено», «оплачено»; empty where this side has nothing */
    public record Side(List<Line> lines, String sum, String did) {}

    /** A line of a ledger. */
    public record Line(String paper, String sub) {}
}
