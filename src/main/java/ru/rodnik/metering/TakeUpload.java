package ru.rodnik.metering;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.rodnik.files.TableFile;
import ru.rodnik.files.TableVerdict.Table;
import ru.rodnik.files.TableVerdict.TableRow;
import ru.rodnik.files.TableVerdict.Unreadable;
import ru.rodnik.metering.CheckedUpload.KeptTable;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/** Takes a table in to be looked at and handed in later; nothing is on file by that. */
@Component
class TakeUpload {

    /** So long a table waits to be handed in. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int NAME_MAX = 120;

    private final Uploads uploads;
    private final Clock clock;

    TakeUpload(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Keeps it where it is a table of that kind.
     *
     * @param period the month it is for
     */
    <R> UploadOutcome take(
            SubmissionKind kind, BillingPeriod period, String fileName, byte[] bytes,
            Function<List<TableRow>, TableRows<R>> reader) {
        return switch (TableFile.read(bytes)) {
            case Unreadable(var why) -> new UploadOutcome.Refused(why);
            case Table(var table) -> switch (reader.apply(table)) {
                case TableRows.Unsuitable(var why) -> new UploadOutcome.Refused(why);
                case TableRows.Read(var rows) -> keep(kind, period, fileName, bytes, rows);
            };
        };
    }

    private UploadOutcome keep(
            SubmissionKind kind, BillingPeriod period, String fileName, byte[] bytes, List<?> rows) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var upload = new KeptTable(
                UUID.randomUUID().toString(), fileName.substring(0, Math.min(fileName.length(), NAME_MAX)), period, at,
                List.of());
        uploads.keep(kind, upload, owner(), Sha256.of(bytes), rows, at.minus(KEPT));
        return new UploadOutcome.Kept(upload.id());
    }

    private static SubscriberCode owner() {
        return switch (Acting.current().scope()) {
            case Scope.Subscribers(var codes) -> codes.stream()
                    .min(Comparator.comparingInt(SubscriberCode::value)).orElseThrow(UnknownToYou::new);
            case Scope.Everything _,Scope.Nobody _ -> throw new UnknownToYou();
        };
    }
}
