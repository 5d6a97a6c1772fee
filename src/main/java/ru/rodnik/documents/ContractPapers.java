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
import ru.rodnik.documents.AdvanceOffsets.Offset;
import ru.rodnik.documents.PaperContent.BasisPaper;
import ru.rodnik.documents.PaperContent.Related;
import ru.rodnik.documents.PaperContent.VolumeLine;
import ru.rodnik.documents.PaperFacts.PartyRow;
import ru.rodnik.registry.WorkingCalendar;
import ru.rodnik.shared.BillingPeriod;

/** Writes the contents of contracts' papers of a release, giving out the numbers that were taken, in order. */
final class ContractPapers {

    /** What is the same on all of them. */
    record Sheet(
            BillingPeriod month,
            LocalDate issuedOn,
            PaperContent.Utility utility,
            WorkingCalendar calendar,
            NumberMasks.Known masks,
            VerifyCodes verifyCodes,
            BasisPaper calculation) {}

    private final Sheet sheet;
    private final Map<Long, List<VolumeLine>> volumes;
    private final Map<String, LocalDate> dates;
    private final Map<String, Long> next;

    /**
     * @param dates of each series
     * @param next the first number of each series; this object moves them on
     */
    ContractPapers(
            Sheet sheet, Map<Long, List<VolumeLine>> volumes, Map<String, LocalDate> dates, Map<String, Long> next) {
        this.sheet = sheet;
        this.volumes = volumes;
        this.dates = dates;
        this.next = next;
    }

    /** @param offsets advances that the supply uses up */
    List<DraftPaper> of(PartyRow party, PaperSetting setting, List<PlannedPaper> papers, List<Offset> offsets) {
        var drafts = new ArrayList<DraftPaper>();
        @Nullable Related act = null;
        for (var paper : papers) {
            long number = Objects.requireNonNull(next.get(paper.series()));
            next.put(paper.series(), number + 1);
            var date = Objects.requireNonNull(dates.get(paper.series()));
            var printed = sheet.masks().print(paper.kind(), date, number, setting.division());
            if (paper.kind() == ACT) {
                act = new Related(ACT, printed, date);
            }
            drafts.add(draft(paper, number, printed, date, party, setting, related(paper, act),
                    paper.isVatInvoice() ? offsets : List.of()));
        }
        return drafts;
    }

    private static List<Related> related(PlannedPaper paper, @Nullable Related act) {
        return paper.kind() == VAT_INVOICE && act != null ? List.of(act) : paper.changes();
    }

    private DraftPaper draft(
            PlannedPaper paper,
            long number,
            String printed,
            LocalDate date,
            PartyRow party,
            PaperSetting setting,
            List<Related> related,
            List<Offset> offsets) {
        var kind = paper.kind();
        var sum = paper.sum();
        var verifyCode = sheet.verifyCodes().of(kind, paper.series(), date.getYear(), number);
        var content = new PaperContent(
                kind, printed, date, sheet.issuedOn(), sheet.month(), sheet.utility(), party.buyer(), party.contract(),
                paper.lines(), paper.corrections(),
                paper.isSupply() ? volumes.getOrDefault(party.contractId(), List.of()) : List.of(),
                sum.net(), sum.vat(), sum.gross(),
                kind == INVOICE ? DueDates.dueOn(sheet.month(), party.dueDay(), sheet.calendar()) : null, related,
                verifyCode, paper.status(), 0, null, offsets.stream().map(Offset::order).distinct().toList(),
                offsets.stream().map(Offset::paper).toList(),
                kind == CORRECTION_INVOICE ? sheet.calculation() : null,
                ExtraKeys.of(setting.extras(), party, sheet.month()), List.of(), paper.told());
        var late = paper.isSupply() || kind == VAT_INVOICE ? paper.late() : PaperContent.Sum.ZERO;
        var decreases = content.decreases();
        return new DraftPaper(
                kind, paper.status(), date, number, printed, party.subscriberCode(), party.contractId(), sum.net(),
                sum.vat(), sum.gross(), late.net(), late.vat(), decreases.net(), decreases.vat(), paper.corrects(),
                CanonicalJson.write(content), verifyCode);
    }
}
