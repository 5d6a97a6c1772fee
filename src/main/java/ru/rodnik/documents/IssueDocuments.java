package ru.rodnik.documents;

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
import ru.rodnik.documents.PaperContent.VolumeLine;
import ru.rodnik.ledger.Ledger;
import ru.rodnik.registry.WorkingDays;

/**
 * Draws up the papers of released charges and posts them: numbers, contents with their hashes and entries of a range of
 * contracts come into being in one transaction, or none of them does (T43, T50).
 */
@Service
@Order(1)
class IssueDocuments implements UponRelease {

    private static final List<String> SERIES = List.of(ACT.series(), INVOICE.series(), VAT_INVOICE.series());

    private final PaperFacts facts;
    private final PaperFile papers;
    private final Numbering numbering;
    private final WorkingDays workingDays;
    private final Ledger ledger;
    private final Clock clock;

    IssueDocuments(
            PaperFacts facts, PaperFile papers, Numbering numbering, WorkingDays workingDays, Ledger ledger,
            Clock clock) {
        this.facts = facts;
        this.papers = papers;
        this.numbering = numbering;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void check(MonthRun run) {
        facts.utilityOn(run.period().lastDay());
    }

    /** Which papers there will be, and everything on them but numbers and dates. */
    @Override
    public Release prepare(MonthRun run, long firstContract, long lastContract) {
        var plans = plans(run, firstContract, lastContract);
        if (plans.isEmpty()) {
            return () -> {};
        }
        var volumes = facts.volumes(run.id(), plans.keySet(), run.period());
        var parties = facts.parties(plans.keySet());
        return () -> issue(run, firstContract, lastContract, plans, volumes, parties);
    }

    private void issue(
            MonthRun run, long firstContract, long lastContract, Map<Long, PaperPlan> plans,
            Map<Long, List<VolumeLine>> volumes, Map<Long, PaperFacts.PartyRow> parties) {
        var date = numbering.dateNotBefore(run.period().lastDay(), SERIES);
        var sheets = new ContractPapers(
                run.period(), date, LocalDate.now(clock), facts.utilityOn(date), workingDays.calendar(), volumes,
                numbers(plans, date), facts.verifyCodes());
        var drafts = new ArrayList<DraftPaper>();
        plans.forEach(
                (contract, plan) -> drafts.addAll(sheets.of(Objects.requireNonNull(parties.get(contract)), plan)));
        papers.keep(run.id(), run.period(), date, LocalDate.now(clock), drafts);
        DocumentPostings.of(run.id(), firstContract, lastContract).forEach(ledger::post);
    }

    private Map<Long, PaperPlan> plans(MonthRun run, long first, long last) {
        var lines = facts.lines(run.id(), first, last);
        var corrected = lines.entrySet().stream()
                .filter(contract -> contract.getValue().stream().anyMatch(line -> line.correctedPeriod() != null))
                .map(Map.Entry::getKey).toList();
        var originals = corrected.isEmpty() ? Map.<Long, List<PaperFacts.OriginalRow>>of() : facts.originals(corrected);
        var before = corrected.isEmpty() ? Map.<Long, List<PaperFacts.ChargedRow>>of() : facts.chargedBefore(corrected);
        var plans = new LinkedHashMap<Long, PaperPlan>();
        lines.forEach((contract, rows) -> plans.put(contract, PaperPlan.of(
                run.period(), rows, originals.getOrDefault(contract, List.of()),
                before.getOrDefault(contract, List.of()))));
        return plans;
    }

    /** The first free number of each series, so many of them being taken as there will be papers. */
    private Map<String, Long> numbers(Map<Long, PaperPlan> plans, LocalDate date) {
        var counts = new HashMap<String, Integer>();
        for (var plan : plans.values()) {
            ContractPapers.kindsOf(plan).forEach(kind -> counts.merge(kind.series(), 1, Integer::sum));
        }
        var first = new HashMap<String, Long>();
        SERIES.stream().filter(counts::containsKey)
                .forEach(series -> first.put(series, numbering.take(series, date, counts.getOrDefault(series, 0))));
        return first;
    }
}
