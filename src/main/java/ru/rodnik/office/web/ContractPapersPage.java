package ru.rodnik.office.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ru.rodnik.documents.CorrectionForm;
import ru.rodnik.documents.IssuedDocument;
import ru.rodnik.documents.PaperDelivery;
import ru.rodnik.documents.PaperSet;
import ru.rodnik.documents.PaperSetting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Months;

/**
 * The papers of a contract: what it gets, a penalty, papers to be issued anew.
 *
 * @param history what was agreed, the newest first
 * @param revisable papers that can be issued anew, the newest first
 */
public record ContractPapersPage(
        long contractId,
        String contractNumber,
        int subscriberCode,
        String shortName,
        BillingPeriod month,
        Form setting,
        Form penalty,
        List<PaperSetting> history,
        List<IssuedDocument> revisable) {

    private static final int MONTHS_BACK = 24;

    public String path() {
        return "/office/contracts/" + contractId + "/papers";
    }

    public List<Choice> sets() {
        return Arrays.stream(PaperSet.values()).map(set -> Choice.of(set.name(), set.title())).toList();
    }

    public List<Choice> deliveries() {
        return Arrays.stream(PaperDelivery.values()).map(way -> Choice.of(way.name(), way.title())).toList();
    }

    public List<Choice> corrections() {
        return Arrays.stream(CorrectionForm.values()).map(form -> Choice.of(form.name(), form.title())).toList();
    }

    /** Months that may have been paid late, the last first. */
    public List<Choice> months() {
        return IntStream.rangeClosed(1, MONTHS_BACK).mapToObj(back -> month.plusMonths(-back))
                .map(late -> Choice.of(late.toString(), Months.title(late))).toList();
    }
}
