package ru.rodnik.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.rodnik.billing.MonthRun;
import ru.rodnik.documents.PaperFacts.ChargedRow;
import ru.rodnik.documents.PaperFacts.LineRow;
import ru.rodnik.shared.BillingPeriod;

/** Reads what contracts were charged and decides by which papers; in sets, however many contracts there are. */
@Component
class PaperPlans {

    private final PaperFacts facts;
    private final OriginalPapers originals;
    private final PaperSettings settings;

    PaperPlans(PaperFacts facts, OriginalPapers originals, PaperSettings settings) {
        this.facts = facts;
        this.originals = originals;
        this.settings = settings;
    }

    /** In the order of the contracts. */
    Map<Long, ContractPlan> of(MonthRun run, long first, long last) {
        var lines = facts.lines(run.id(), first, last);
        if (lines.isEmpty()) {
            return Map.of();
        }
        var corrected = lines.entrySet().stream()
                .filter(contract -> lateMonths(contract.getValue()).findAny().isPresent())
                .map(Map.Entry::getKey).toList();
        var changed = corrected.isEmpty()
                ? Map.<Long, List<OriginalPaper>>of()
                : originals.since(earliest(lines.values().stream().flatMap(PaperPlans::lateMonths)), corrected);
        var before = corrected.isEmpty() ? Map.<Long, List<ChargedRow>>of() : facts.chargedBefore(corrected);
        var agreed = settings.of(lines.keySet(), run.period().lastDay());
        var plans = new LinkedHashMap<Long, ContractPlan>();
        lines.forEach((contract, rows) -> {
            var setting = agreed.getOrDefault(contract, PaperSetting.USUAL);
            var plan = PaperPlan.of(
                    run.period(), rows, changed.getOrDefault(contract, List.of()),
                    before.getOrDefault(contract, List.of()));
            plans.put(contract, new ContractPlan(setting, plan.papers(setting), plan.dueForSupply()));
        });
        return plans;
    }

    private static Stream<BillingPeriod> lateMonths(List<LineRow> rows) {
        return rows.stream().map(LineRow::correctedPeriod).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static BillingPeriod earliest(Stream<BillingPeriod> months) {
        return months.min(BillingPeriod::compareTo).orElseThrow();
    }
}
