package ru.rodnik.metering;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.files.FilePurpose;
import ru.rodnik.files.FileStore;
import ru.rodnik.files.ScanRules;
import ru.rodnik.files.ScanVerdict;
import ru.rodnik.shared.SubscriberCode;

/** Scans of acts and photos of dials: judged by what they are, kept with their subscriber (T31–T34). */
@Component
class ActFiles {

    private final FileStore store;

    ActFiles(FileStore store) {
        this.store = store;
    }

    /** What is wrong with the file, if anything. */
    Optional<ActProblem> judge(String field, @Nullable Upload upload) {
        return upload != null && ScanRules.judge(upload.bytes()) instanceof ScanVerdict.Refused(var reason)
                ? Optional.of(new ActProblem(field, reason))
                : Optional.empty();
    }

    /** Keeps a file that was found fine and says under which row; none for none. */
    @Nullable
    Long keep(SubscriberCode owner, @Nullable Upload upload) {
        return upload == null ? null : keep(owner, upload, FilePurpose.METER_ACT);
    }

    long keep(SubscriberCode owner, Upload upload, FilePurpose purpose) {
        return switch (ScanRules.judge(upload.bytes())) {
            case ScanVerdict.Recognised(var kind) ->
                    store.store(owner, upload.bytes(), kind, upload.name(), purpose).id();
            case ScanVerdict.Refused(var reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
