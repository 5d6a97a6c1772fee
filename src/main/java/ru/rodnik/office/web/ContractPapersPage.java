package ru.rodnik.office.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ru.rodnik.documents.CorrectionForm;
import ru.rodnik.documents.IssuedDocument;
import ru.rodnik.documents.PaperDelivery;
import ru.rodnik.documents.PaperSet;
import ru.rodnik.documents.PaperSetting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Fact;
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

    /** The registry with the papers of this contract alone. */
    public String registryHref() {
        return OfficeAddress.of(PapersPage.PATH, new TreeMap<>(Map.of("words", contractNumber, "month", "all")));
    }

    /** What is agreed now, for those who may not change it. */
    public List<Fact> agreed() {
        return List.of(
                Fact.of("За месяц выставляем", PaperSet.valueOf(setting.value("paperSet")).title()),
                Fact.of("Изменения прошлых месяцев", CorrectionForm.valueOf(setting.value("corrections")).title()),
                Fact.of("Передаём", PaperDelivery.valueOf(setting.value("delivery")).title()));
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
