package ru.rodnik.documents;

import static ru.rodnik.documents.DocumentKind.ACT;
import static ru.rodnik.documents.DocumentKind.CORRECTION_INVOICE;
import static ru.rodnik.documents.DocumentKind.INVOICE;
import static ru.rodnik.documents.DocumentKind.VAT_INVOICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.PaperContent.CorrectionLine;
import ru.rodnik.documents.PaperContent.Line;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.documents.PaperContent.Sum;
import ru.rodnik.documents.PaperContent.VolumeLine;
import ru.rodnik.documents.PaperFacts.PartyRow;
import ru.rodnik.registry.WorkingCalendar;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;

/** Writes the contents of contracts' papers of one day, giving out the numbers that were taken, in order. */
final class ContractPapers {

    private final BillingPeriod month;
    private final LocalDate date;
    private final LocalDate issuedOn;
    private final PaperContent.Utility utility;
    private final WorkingCalendar calendar;
    private final Map<Long, List<VolumeLine>> volumes;
    private final Map<String, Long> next;
    private final VerifyCodes verifyCodes;

    /** @param next the first number of each series; this object moves them on */
    ContractPapers(
            BillingPeriod month,
            LocalDate date,
            LocalDate issuedOn,
            PaperContent.Utility utility,
            WorkingCalendar calendar,
            Map<Long, List<VolumeLine>> volumes,
            Map<String, Long> next,
            VerifyCodes verifyCodes) {
        this.month = month;
        this.date = date;
        this.issuedOn = issuedOn;
        this.utility = utility;
        this.calendar = calendar;
        this.volumes = volumes;
        this.next = next;
        this.verifyCodes = verifyCodes;
    }

    /** In the order in which they are numbered: the act first, since the счёт-фактура names it. */
    static List<DocumentKind> kindsOf(PaperPlan plan) {
        var kinds = new ArrayList<DocumentKind>();
        if (!plan.supplied().isEmpty()) {
            kinds.add(ACT);
            kinds.add(VAT_INVOICE);
        }
        if (!plan.corrections().isEmpty()) {
            kinds.add(CORRECTION_INVOICE);
        }
        if (plan.total().gross().isPositive()) {
            kinds.add(INVOICE);
        }
        return kinds;
    }

    List<DraftPaper> of(PartyRow party, PaperPlan plan) {
        var drafts = new ArrayList<DraftPaper>();
        @Nullable Related act = null;
        for (var kind : kindsOf(plan)) {
            long number = Objects.requireNonNull(next.get(kind.series()));
            next.put(kind.series(), number + 1);
            if (kind == ACT) {
                act = new Related(ACT, Long.toString(number), date);
            }
            drafts.add(draft(kind, number, party, plan, act));
        }
        return drafts;
    }

    private DraftPaper draft(DocumentKind kind, long number, PartyRow party, PaperPlan plan, @Nullable Related act) {
        return switch (kind) {
            case ACT -> draft(kind, number, party, plan.supplied(), List.of(),
                    volumes.getOrDefault(party.contractId(), List.of()), plan.suppliedSum(), plan.lateSum(), List.of(),
                    null);
            case VAT_INVOICE -> draft(kind, number, party, plan.supplied(), List.of(), List.of(), plan.suppliedSum(),
                    plan.lateSum(), act == null ? List.of() : List.of(act), null);
            case CORRECTION_INVOICE -> draft(kind, number, party, List.of(), plan.corrections(), List.of(),
                    plan.correctionSum(), plan.correctionSum(), originals(plan),
                    plan.corrected().isEmpty() ? null : plan.corrected().getLast().id());
            case INVOICE -> draft(kind, number, party, plan.all(), List.of(), List.of(), plan.total(), plan.lateSum(),
                    List.of(), null);
            case UTD, ADVANCE_VAT_INVOICE, PENALTY_INVOICE ->
                    throw new IllegalStateException("No such paper is drawn up at a release: " + kind);
        };
    }

    private static List<Related> originals(PaperPlan plan) {
        return plan.corrected().stream()
                .map(o -> new Related(VAT_INVOICE, Long.toString(o.number()), o.date())).toList();
    }

    private DraftPaper draft(
            DocumentKind kind,
            long number,
            PartyRow party,
            List<Line> lines,
            List<CorrectionLine> corrections,
            List<VolumeLine> readings,
            Sum sum,
            Sum late,
            List<Related> related,
            @Nullable Long corrects) {
        var verifyCode = verifyCodes.of(kind, date.getYear(), number);
        var content = new PaperContent(
                kind, Long.toString(number), date, issuedOn, month, utility, party.buyer(), party.contract(), lines,
                corrections, readings, sum.net(), sum.vat(), sum.gross(),
                kind == INVOICE ? DueDates.dueOn(month, party.dueDay(), calendar) : null, related, verifyCode,
                null, 0, null, List.of(), List.of(), null, List.of(), List.of());
        boolean counts = kind == ACT || kind == VAT_INVOICE;
        return new DraftPaper(
                kind, number, party.subscriberCode(), party.contractId(), sum.net(), sum.vat(), sum.gross(),
                counts ? late.net() : Money.ZERO, counts ? late.vat() : Money.ZERO, corrects,
                CanonicalJson.write(content), verifyCode);
    }
}
