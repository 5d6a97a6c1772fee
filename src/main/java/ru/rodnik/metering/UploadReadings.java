package ru.rodnik.metering;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.files.TableFile;
import ru.rodnik.files.TableVerdict.Table;
import ru.rodnik.files.TableVerdict.Unreadable;
import ru.rodnik.metering.CheckedUpload.State;
import ru.rodnik.metering.CheckedUpload.KeptTable;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/**
 * Readings of many meters come as a table: it is kept, judged row by row as often as it is looked at, and handed in as
 * the form is, under receipts. The same table again finds everything on file and changes nothing (T38).
 */
@Service
public class UploadReadings {

    /** So long a table waits to be handed in. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int NAME_MAX = 120;

    private final Uploads uploads;
    private final ReadingSheets sheets;
    private final SubmitReadings submitReadings;
    private final Clock clock;

    UploadReadings(Uploads uploads, ReadingSheets sheets, SubmitReadings submitReadings, Clock clock) {
        this.uploads = uploads;
        this.sheets = sheets;
        this.submitReadings = submitReadings;
        this.clock = clock;
    }

    /** What came of an upload. */
    public sealed interface Outcome {
        /** It waits to be looked at. */
        record Kept(String id) implements Outcome {}

        /** It is no table of readings; with what to do. */
        record Refused(String why) implements Outcome {}
    }

    /** Takes a file in; nothing is on file by that. */
    @Transactional
    public Outcome upload(String fileName, byte[] bytes) {
        return switch (TableFile.read(bytes)) {
            case Unreadable(var why) -> new Outcome.Refused(why);
            case Table(var rows) -> switch (ReadingsTable.of(rows)) {
                case ReadingsTable.Unsuitable(var why) -> new Outcome.Refused(why);
                case ReadingsTable.Readings(var readings) -> keep(fileName, bytes, readings);
            };
        };
    }

    private Outcome keep(String fileName, byte[] bytes, List<UploadedReading> rows) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var upload = new KeptTable(
                UUID.randomUUID().toString(), fileName.substring(0, Math.min(fileName.length(), NAME_MAX)), at);
        uploads.keep(upload, owner(), Sha256.of(bytes), rows, at.minus(KEPT));
        return new Outcome.Kept(upload.id());
    }

    private static SubscriberCode owner() {
        return switch (Acting.current().scope()) {
            case Scope.Subscribers(var codes) -> codes.stream()
                    .min(Comparator.comparingInt(SubscriberCode::value)).orElseThrow(UnknownToYou::new);
            case Scope.Everything _,Scope.Nobody _ -> throw new UnknownToYou();
        };
    }

    /**
     * Judges the table by what is on file now.
     *
     * @throws UnknownToYou where there is none, or it is another's
     */
    @Transactional(readOnly = true)
    public CheckedUpload check(String id) {
        var kept = uploads.find(id).orElseThrow(UnknownToYou::new);
        var today = LocalDate.now(clock);
        return new CheckedUpload(kept.upload(), new UploadRules(
                sheets.on(today, null), kept.upload().uploadedAt(), today).judge(kept.rows()));
    }

    /**
     * Hands in what is ready, and of what is doubtful what is confirmed.
     *
     * @param confirmed meters whose doubtful readings are said to be so
     * @param all whether all of them are
     */
    @Transactional
    public ReadingsOutcome submit(String id, String requestKey, Set<Long> confirmed, boolean all) {
        var entries = check(id).rows().stream()
                .filter(row -> row.state() == State.READY || row.state() == State.DOUBT)
                .map(row -> row.state() == State.DOUBT && (all || confirmed.contains(meter(row)))
                        ? confirmed(Objects.requireNonNull(row.entry()))
                        : Objects.requireNonNull(row.entry()))
                .toList();
        return entries.isEmpty()
                ? new ReadingsOutcome(List.of(), Set.of(), false)
                : submitReadings.submit(ReadingsToSubmit.bySubscriber(requestKey, entries));
    }

    private static long meter(CheckedUpload.Checked row) {
        return Objects.requireNonNull(row.meter()).meterId();
    }

    private static ReadingEntry confirmed(ReadingEntry entry) {
        return new ReadingEntry(entry.meterId(), entry.typed(), entry.typed(), entry.seenReadingId());
    }
}
