package ru.rodnik.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.metering.Readings.Filing;
import ru.rodnik.metering.ReadingVerdict.Refused;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.BillingPeriod;

/**
 * A form of readings is handed in: each is judged by itself, those that may are filed under a receipt for each contract,
 * the others come back. The same form sent twice is filed once (T41).
 */
@Service
public class SubmitReadings {

    private final ReadingSheets sheets;
    private final Readings readings;
    private final Receipts receipts;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitReadings(
            ReadingSheets sheets,
            Readings readings,
            Receipts receipts,
            OnceOnly onceOnly,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.readings = readings;
        this.receipts = receipts;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands in.
     *
     * @throws UnknownToYou when a meter is not among those of the acting subscriber
     * @throws OnceOnly.KeyReused when the key came before with another content
     * @throws OnceOnly.InFlight when the same form is being filed at this moment
     */
    @Transactional
    public ReadingsOutcome submit(ReadingsToSubmit form) {
        return answered(onceOnly.carryOut(form.requestKey(), form.content(), () -> answer(file(form))));
    }

    private ReadingsOutcome file(ReadingsToSubmit form) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.ofInstant(at, clock.getZone());
        var takenOn = Objects.requireNonNullElse(form.takenOn(), today);
        var meters = metersOf(form, takenOn);
        var judged = form.entries().stream()
                .map(entry -> judge(Objects.requireNonNull(meters.get(entry.meterId())), entry, form, takenOn, today))
                .toList();
        var taken = judged.stream().filter(filing -> filing.verdict().isTaken())
                .collect(groupingBy(filing -> filing.meter().contractId(), TreeMap::new, Collectors.toList()));
        var numbers = new ArrayList<String>();
        var filed = new HashSet<Long>();
        taken.values().forEach(ofContract -> {
            numbers.add(fileUnderReceipt(ofContract, form, takenOn, at));
            ofContract.forEach(filing -> filed.add(filing.meter().meterId()));
        });
        return new ReadingsOutcome(numbers, filed, judged.stream().anyMatch(SubmitReadings::changedMeanwhile));
    }

    /** The meters named by the form, locked; one that is not there for the acting person is nobody's (T21). */
    private Map<Long, SheetMeter> metersOf(ReadingsToSubmit form, LocalDate takenOn) {
        var ids = form.entries().stream().map(ReadingEntry::meterId).distinct().toList();
        sheets.lock(ids);
        var seen = sheets.of(ids, takenOn);
        if (seen.size() != ids.size()) {
            throw new UnknownToYou();
        }
        return seen.stream().collect(toMap(SheetMeter::meterId, meter -> meter));
    }

    private static Filing judge(
            SheetMeter meter, ReadingEntry entry, ReadingsToSubmit form, LocalDate takenOn, LocalDate today) {
        return new Filing(meter, entry, meter.judge(entry, takenOn, today, form.staffReason() == null), takenOn);
    }

    private static boolean changedMeanwhile(Filing filing) {
        return filing.verdict() instanceof Refused(var objection, _) && objection == Objection.CHANGED_MEANWHILE;
    }

    private String fileUnderReceipt(List<Filing> filings, ReadingsToSubmit form, LocalDate takenOn, Instant at) {
        var first = filings.getFirst().meter();
        var period = BillingPeriod.containing(takenOn);
        var receipt = receipts.issue(
                new Receipts.Draft(
                        first.subscriberCode(), first.contractId(), first.contractNumber(), SubmissionKind.READINGS,
                        period,
                        form.staffReason(), filings.stream().map(filing -> line(filing, takenOn)).toList()),
                at, clock.getZone());
        readings.file(
                filings, receipt.id(), form.staffReason() == null ? ReadingSource.SUBSCRIBER : ReadingSource.STAFF,
                takenOn, at);
        journal.record("readings.submitted", "receipt:" + receipt.number(), first.subscriberCode(), Map.of(
                "contract", first.contractNumber(),
                "readings", filings.stream().map(f -> f.meter().serial() + "=" + f.entry().typed().strip()).toList(),
                "reason", Objects.requireNonNullElse(form.staffReason(), ""),
                "sha256", receipt.sha256().hex()));
        events.publishEvent(new ReadingsFiled(
                receipt.number(), first.subscriberCode(), first.contractId(), period,
                filings.stream().map(f -> f.meter().meterId()).toList()));
        return receipt.number();
    }

    private static String line(Filing filing, LocalDate takenOn) {
        var value = filing.entry().value(filing.meter().history().decimals()).orElseThrow();
        return String.join(";",
                "прибор " + filing.meter().serial(), takenOn.toString(), value.toPlainString(), filing.state(),
                Receipts.cell(filing.meter().address()));
    }

    private static String answer(ReadingsOutcome outcome) {
        return String.join(",", outcome.receipts())
                + "|" + outcome.filed().stream().sorted().map(String::valueOf).collect(Collectors.joining(","))
                + "|" + outcome.changedMeanwhile();
    }

    private static ReadingsOutcome answered(String answer) {
        var parts = answer.split("\\|", -1);
        return new ReadingsOutcome(list(parts[0]), Set.copyOf(list(parts[1]).stream().map(Long::valueOf).toList()),
                Boolean.parseBoolean(parts[2]));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
