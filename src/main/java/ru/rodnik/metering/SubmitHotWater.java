package ru.rodnik.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.audit.Journal;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.metering.HotWaterVerdict.Fine;
import ru.rodnik.metering.HotWaterVerdict.Flaw;
import ru.rodnik.metering.HotWaterVerdict.Refused;
import ru.rodnik.metering.HotWaterVolumes.Filing;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/**
 * Volumes of hot water are handed in with scans of the heat supplier's papers: each line is judged by itself, the fine
 * ones wait for the office under a receipt for each contract. The same form sent twice is filed once (T41).
 */
@Service
public class SubmitHotWater {

    /** How many months back a missed volume may still be handed in. */
    static final int MONTHS_BACK = 12;

    private final HotWaterVolumes volumes;
    private final Receipts receipts;
    private final FileStore files;
    private final OnceOnly onceOnly;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitHotWater(
            HotWaterVolumes volumes,
            Receipts receipts,
            FileStore files,
            OnceOnly onceOnly,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.volumes = volumes;
        this.receipts = receipts;
        this.files = files;
        this.onceOnly = onceOnly;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands in.
     *
     * @throws UnknownToYou when premises are not among those of the acting subscriber, or hand in no volumes
     * @throws OnceOnly.KeyReused when the key came before with another content
     * @throws OnceOnly.InFlight when the same form is being filed at this moment
     */
    @Transactional
    public HotWaterOutcome submit(HotWaterToSubmit form) {
        return answered(onceOnly.carryOut(form.requestKey(), form.content(), () -> answer(file(form))));
    }

    private HotWaterOutcome file(HotWaterToSubmit form) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.ofInstant(at, clock.getZone());
        var thisMonth = BillingPeriod.containing(today);
        var period = Objects.requireNonNullElse(form.period(), thisMonth);
        if (thisMonth.isBefore(period) || period.isBefore(thisMonth.plusMonths(-MONTHS_BACK))) {
            throw new UnknownToYou();
        }
        var places = placesOf(form, period, today);
        var changed = false;
        var fine = new ArrayList<Filing>();
        var scans = new HashMap<ScanOf, Long>();
        for (var entry : form.entries()) {
            var place = Objects.requireNonNull(places.get(entry.premisesId()));
            switch (place.judge(entry, form.staffReason() == null)) {
                case Fine verdict -> fine.add(
                        new Filing(place, entry, verdict.volume(), kept(place, entry, verdict, scans)));
                case Refused(var flaw, _) -> changed |= flaw == Flaw.CHANGED_MEANWHILE;
            }
        }
        var numbers = new ArrayList<String>();
        var filed = new HashSet<Long>();
        fine.stream().collect(groupingBy(f -> f.place().contractId(), TreeMap::new, Collectors.toList())).values()
                .forEach(ofContract -> {
                    numbers.add(fileUnderReceipt(ofContract, form, period, at));
                    ofContract.forEach(filing -> filed.add(filing.place().premisesId()));
                });
        return new HotWaterOutcome(numbers, filed, changed);
    }

    private Map<Long, DeclaredPlace> placesOf(HotWaterToSubmit form, BillingPeriod period, LocalDate today) {
        var ids = form.entries().stream().map(HotWaterEntry::premisesId).distinct().toList();
        if (volumes.places(period, today, null, ids).size() != ids.size()) {
            throw new UnknownToYou();
        }
        volumes.lock(ids);
        return volumes.places(period, today, null, ids).stream()
                .collect(toMap(DeclaredPlace::premisesId, place -> place));
    }

    /** One paper may name the volumes of many premises: it is kept once for each subscriber. */
    private record ScanOf(SubscriberCode subscriber, HotWaterEntry.Scan scan) {}

    private @Nullable Long kept(DeclaredPlace place, HotWaterEntry entry, Fine verdict, Map<ScanOf, Long> kept) {
        var scan = entry.scan();
        var kind = verdict.scan();
        if (scan == null || kind == null) {
            return null;
        }
        var paper = new ScanOf(place.subscriberCode(), scan);
        var known = kept.get(paper);
        if (known != null) {
            return known;
        }
        var id = files.store(place.subscriberCode(), scan.bytes(), kind, scan.name(), FilePurpose.HOT_WATER_SCAN).id();
        kept.put(paper, id);
        return id;
    }

    private String fileUnderReceipt(List<Filing> filings, HotWaterToSubmit form, BillingPeriod period, Instant at) {
        var first = filings.getFirst().place();
        var receipt = receipts.issue(
                new Receipts.Draft(
                        first.subscriberCode(), first.contractId(), first.contractNumber(), SubmissionKind.HOT_WATER,
                        period,
                        form.staffReason(), filings.stream().map(SubmitHotWater::line).toList()),
                at, clock.getZone());
        volumes.file(
                filings, period, receipt.id(),
                form.staffReason() == null ? ReadingSource.SUBSCRIBER : ReadingSource.STAFF, at);
        journal.record("hot-water.submitted", "receipt:" + receipt.number(), first.subscriberCode(), Map.of(
                "contract", first.contractNumber(), "period", period.toString(),
                "volumes", filings.stream().map(f -> f.place().premisesId() + "=" + f.volume()).toList(),
                "reason", Objects.requireNonNullElse(form.staffReason(), ""), "sha256", receipt.sha256().hex()));
        events.publishEvent(new HotWaterFiled(
                receipt.number(), first.subscriberCode(), first.contractId(), period,
                filings.stream().map(f -> f.place().premisesId()).toList()));
        return receipt.number();
    }

    private static String line(Filing filing) {
        var entry = filing.entry();
        return String.join(";",
                "объект " + Receipts.cell(filing.place().address()), filing.volume().toString(),
                entry.notConsumed() ? "не потреблялась" : "",
                "документ за " + Objects.requireNonNullElse(entry.covers(), ""),
                entry.scan() == null ? "без скана" : "скан " + Sha256.of(entry.scan().bytes()));
    }

    private static String answer(HotWaterOutcome outcome) {
        return String.join(",", outcome.receipts())
                + "|" + outcome.filed().stream().sorted().map(String::valueOf).collect(Collectors.joining(","))
                + "|" + outcome.changedMeanwhile();
    }

    private static HotWaterOutcome answered(String answer) {
        var parts = answer.split("\\|", -1);
        return new HotWaterOutcome(list(parts[0]), Set.copyOf(list(parts[1]).stream().map(Long::valueOf).toList()),
                Boolean.parseBoolean(parts[2]));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
