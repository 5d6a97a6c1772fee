package ru.rodnik.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.metering.CheckedUpload.State;
import ru.rodnik.shared.BillingPeriod;

/**
 * Readings of many meters come as a table: it is kept, judged row by row as often as it is looked at, and handed in as
 * the form is, under receipts. The same table again finds everything on file and changes nothing (T38).
 */
@Service
public class UploadReadings {

    private final TakeUpload takeUpload;
    private final Uploads uploads;
    private final ReadingSheets sheets;
    private final SubmitReadings submitReadings;
    private final Clock clock;

    UploadReadings(
            TakeUpload takeUpload, Uploads uploads, ReadingSheets sheets, SubmitReadings submitReadings, Clock clock) {
        this.takeUpload = takeUpload;
        this.uploads = uploads;
        this.sheets = sheets;
        this.submitReadings = submitReadings;
        this.clock = clock;
    }

    /** Takes a file in; nothing is on file by that. */
    @Transactional
    public UploadOutcome upload(String fileName, byte[] bytes) {
        return takeUpload.take(SubmissionKind.READINGS, BillingPeriod.containing(LocalDate.now(clock)), fileName, bytes,
                ReadingsTable::of);
    }

    /**
     * Judges the table by what is on file now.
     *
     * @throws UnknownToYou where there is none, or it is another's
     */
    @Transactional(readOnly = true)
    public CheckedUpload<CheckedReading> check(String id) {
        var kept = uploads.find(SubmissionKind.READINGS, id, UploadedReading.class).orElseThrow(UnknownToYou::new);
        var today = LocalDate.now(clock);
        return new CheckedUpload<>(kept.upload(), new ReadingUploadRules(
                sheets.on(today, null), kept.upload().uploadedAt(), today).judge(kept.rows()));
    }

    /**
     * Hands in what is ready, and of what is doubtful what is confirmed. Where nothing is left to hand in, the receipts
     * are those of before.
     *
     * @param confirmed meters whose doubtful readings are said to be so
     * @param all whether all of them are
     */
    @Transactional
    public ReadingsOutcome submit(String id, String requestKey, Set<Long> confirmed, boolean all) {
        var checked = check(id);
        var entries = checked.rows().stream()
                .filter(row -> row.state() == State.READY || row.state() == State.DOUBT)
                .map(row -> row.state() == State.DOUBT && (all || confirmed.contains(meter(row)))
                        ? confirmed(Objects.requireNonNull(row.entry()))
                        : Objects.requireNonNull(row.entry()))
                .toList();
        if (entries.isEmpty()) {
            return new ReadingsOutcome(checked.upload().receipts(), Set.of(), false);
        }
        var outcome = submitReadings.submit(ReadingsToSubmit.bySubscriber(requestKey, entries));
        uploads.handedIn(id, outcome.receipts());
        return outcome;
    }

    private static long meter(CheckedReading row) {
        return Objects.requireNonNull(row.meter()).meterId();
    }

    private static ReadingEntry confirmed(ReadingEntry entry) {
        return new ReadingEntry(entry.meterId(), entry.typed(), entry.typed(), entry.seenReadingId());
    }
}
