package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.files.ScanRules;
import ru.rodnik.files.ScanVerdict;
import ru.rodnik.metering.CheckedUpload.State;
import ru.rodnik.shared.BillingPeriod;

/**
 * Hot-water volumes of many premises come as a table, like readings; one scan stands behind all that need one. The same
 * table again finds everything on file and changes nothing (T38).
 */
@Service
public class UploadHotWater {

    private final TakeUpload takeUpload;
    private final Uploads uploads;
    private final HotWaterVolumes volumes;
    private final SubmitHotWater submitHotWater;
    private final Clock clock;

    UploadHotWater(
            TakeUpload takeUpload, Uploads uploads, HotWaterVolumes volumes, SubmitHotWater submitHotWater,
            Clock clock) {
        this.takeUpload = takeUpload;
        this.uploads = uploads;
        this.volumes = volumes;
        this.submitHotWater = submitHotWater;
        this.clock = clock;
    }

    /** What became of a table that was handed in. */
    public sealed interface Outcome {
        /** Judged row by row. */
        record Judged(HotWaterOutcome outcome) implements Outcome {}

        /** Nothing was filed: the scan is missing or is none. */
        record ScanRefused(String why) implements Outcome {}
    }

    /**
     * Takes a file in; nothing is on file by that.
     *
     * @param period the month in which the volumes are charged
     */
    @Transactional
    public UploadOutcome upload(BillingPeriod period, String fileName, byte[] bytes) {
        return takeUpload.take(SubmissionKind.HOT_WATER, period, fileName, bytes, HotWaterTable::of);
    }

    /**
     * Judges the table by what is on file now.
     *
     * @throws UnknownToYou where there is none, or it is another's
     */
    @Transactional(readOnly = true)
    public CheckedUpload<CheckedVolume> check(String id) {
        var kept = uploads.find(SubmissionKind.HOT_WATER, id, UploadedVolume.class).orElseThrow(UnknownToYou::new);
        var period = kept.upload().period();
        return new CheckedUpload<>(kept.upload(), new HotWaterUploadRules(
                volumes.places(period, LocalDate.now(clock), null), kept.upload().uploadedAt(), period)
                .judge(kept.rows()));
    }

    /**
     * Hands in what is ready. Where nothing is left to hand in, the receipts are those of before.
     *
     * @param scan of the paper behind the volumes above zero
     */
    @Transactional
    public Outcome submit(String id, String requestKey, HotWaterEntry.@Nullable Scan scan) {
        var checked = check(id);
        var ready = checked.rows().stream().filter(row -> row.state() == State.READY).toList();
        if (ready.isEmpty()) {
            return new Outcome.Judged(new HotWaterOutcome(checked.upload().receipts(), Set.of(), false));
        }
        var refused = ready.stream().anyMatch(CheckedVolume::needsScan) ? refused(scan) : Optional.<String>empty();
        if (refused.isPresent()) {
            return new Outcome.ScanRefused(refused.get());
        }
        var outcome = submitHotWater.submit(new HotWaterToSubmit(
                requestKey, entries(ready, scan), checked.upload().period(), null));
        uploads.handedIn(id, outcome.receipts());
        return new Outcome.Judged(outcome);
    }

    private static Optional<String> refused(HotWaterEntry.@Nullable Scan scan) {
        if (scan == null) {
            return Optional.of("Приложите скан документа с объёмами.");
        }
        return switch (ScanRules.judge(scan.bytes())) {
            case ScanVerdict.Recognised _ -> Optional.empty();
            case ScanVerdict.Refused(var reason) -> Optional.of(reason);
        };
    }

    private static List<HotWaterEntry> entries(List<CheckedVolume> rows, HotWaterEntry.@Nullable Scan scan) {
        return rows.stream().map(row -> {
            var entry = Objects.requireNonNull(row.entry());
            return new HotWaterEntry(entry.premisesId(), entry.typed(), entry.notConsumed(), entry.covers(),
                    row.needsScan() ? scan : null, entry.seenId());
        }).toList();
    }
}
