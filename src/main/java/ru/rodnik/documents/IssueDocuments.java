package ru.rodnik.documents;

import static java.util.stream.Collectors.toMap;
import static ru.rodnik.documents.DocumentKind.ACT;
import static ru.rodnik.documents.DocumentKind.INVOICE;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import ru.rodnik.billing.MonthRun;
import ru.rodnik.billing.UponRelease;
import ru.rodnik.documents.AdvanceOffsets.Offset;
import ru.rodnik.documents.AdvanceOffsets.Used;
import ru.rodnik.documents.PaperContent.BasisPaper;
import ru.rodnik.documents.PaperContent.VolumeLine;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.print.Words;
import ru.rodnik.registry.WorkingDays;
import ru.rodnik.shared.Money;

/**
 * Draws up the papers of released charges and posts them: numbers, contents with their hashes and entries of a range of
 * contracts come into being in one transaction, or none of them does (T43, T50).
 */
@Service
@Order(1)
class IssueDocuments implements UponRelease {

    /** Papers of one supply bear one day; a счёт may have gone ahead with penalties. */
    private static final List<List<String>> SERIES =
            List.of(List.of(ACT.series(), VAT_INVOICE.series()), List.of(INVOICE.series()));

    private final PaperPlans paperPlans;
    private final PaperFacts facts;
    private final PaperFile papers;
    private final AdvanceOffsets advances;
    private final Numbering numbering;
    private final NumberMasks masks;
    private final WorkingDays workingDays;
    private final Ledger ledger;
    private final DaysOfIssue days;
    private final Clock clock;

    IssueDocuments(
            PaperPlans paperPlans,
            PaperFacts facts,
            PaperFile papers,
            AdvanceOffsets advances,
            Numbering numbering,
            NumberMasks masks,
            WorkingDays workingDays,
            Ledger ledger,
            DaysOfIssue days,
            Clock clock) {
        this.paperPlans = paperPlans;
        this.facts = facts;
        this.papers = papers;
        this.advances = advances;
        this.numbering = numbering;
        this.masks = masks;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void check(MonthRun run) {
        facts.utilityOn(run.period().lastDay());
    }

    /** What each contract of a range gets, read before its turn comes. */
    private record Plans(
            Map<Long, ContractPlan> contracts,
            Map<Long, List<VolumeLine>> volumes,
            Map<Long, PaperFacts.PartyRow> parties) {}

    /** Which papers there will be, and everything on them but numbers, dates and advances. */
    @Override
    public Release prepare(MonthRun run, long firstContract, long lastContract) {
        var contracts = paperPlans.of(run, firstContract, lastContract);
        if (contracts.isEmpty()) {
            return () -> {};
        }
        var plans = new Plans(
                contracts, facts.volumes(run.id(), contracts.keySet(), run.period()),
                facts.parties(contracts.keySet()));
        return () -> issue(run, firstContract, lastContract, plans);
    }

    /** Advances are read here: somebody may pay, or have a payment taken back, until then. */
    private void issue(MonthRun run, long firstContract, long lastContract, Plans plans) {
        var dates = dates(run);
        var offsets = advances.of(firstContract, lastContract, due(plans.contracts()));
        var sheet = new ContractPapers.Sheet(
                run.period(), days.of(run.period()), facts.utilityOn(Objects.requireNonNull(dates.get(ACT.series()))),
                workingDays.calendar(), masks.known(), facts.verifyCodes(), calculation(run));
        var contractPapers = new ContractPapers(sheet, plans.volumes(), dates, numbers(plans.contracts(), dates));
        var drafts = new ArrayList<DraftPaper>();
        var used = new ArrayList<Used>();
        plans.contracts().forEach((contract, plan) -> {
            var ofContract = offsets.getOrDefault(contract, List.of());
            var written = contractPapers.of(
                    Objects.requireNonNull(plans.parties().get(contract)), plan.setting(), plan.papers(), ofContract);
            drafts.addAll(written);
            used.addAll(used(plan.papers(), written, ofContract));
        });
        papers.keep(run.id(), run.period(), sheet.issuedOn(), drafts);
        advances.keep(used);
        DocumentPostings.of(run.id(), firstContract, lastContract).forEach(ledger::post);
    }

    private static Map<Long, Money> due(Map<Long, ContractPlan> contracts) {
        return contracts.entrySet().stream()
                .filter(contract -> contract.getValue().papers().stream().anyMatch(PlannedPaper::isVatInvoice))
                .collect(toMap(Map.Entry::getKey, contract -> contract.getValue().dueForSupply()));
    }

    private static List<Used> used(List<PlannedPaper> planned, List<DraftPaper> written, List<Offset> offsets) {
        var used = new ArrayList<Used>();
        for (int i = 0; i < planned.size(); i++) {
            if (planned.get(i).isVatInvoice()) {
                var supply = written.get(i);
                offsets.forEach(offset -> used.add(new Used(supply, offset)));
            }
        }
        return used;
    }

    private Map<String, LocalDate> dates(MonthRun run) {
        var dates = new HashMap<String, LocalDate>();
        for (var together : SERIES) {
            var date = numbering.dateNotBefore(run.period().lastDay(), together);
            together.forEach(series -> dates.put(series, date));
        }
        return dates;
    }

    /** What a correction rests on: the calculation that found the difference. */
    private BasisPaper calculation(MonthRun run) {
        return new BasisPaper(
                "Расчет платы за " + Words.month(run.period()), Integer.toString(run.number()),
                LocalDate.ofInstant(run.startedAt(), clock.getZone()));
    }

    /** The first free number of each series, so many of them being taken as there will be papers. */
    private Map<String, Long> numbers(Map<Long, ContractPlan> contracts, Map<String, LocalDate> dates) {
        var counts = new LinkedHashMap<String, Integer>();
        SERIES.forEach(together -> together.forEach(series -> counts.put(series, 0)));
        for (var contract : contracts.values()) {
            contract.papers().forEach(paper -> counts.merge(paper.series(), 1, Integer::sum));
        }
        var first = new HashMap<String, Long>();
        counts.forEach((series, count) -> {
            if (count > 0) {
                first.put(series, numbering.take(series, Objects.requireNonNull(dates.get(series)), count));
            }
        });
        return first;
    }
}
