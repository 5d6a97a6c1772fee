package ru.rodnik.metering.web;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.files.FileStore;
import ru.rodnik.metering.HotWaterVolumes;
import ru.rodnik.metering.UnknownToYou;

/** Gives a scan back to its subscriber and to staff, to nobody else (T21, T34). */
@Component
class Scans {

    private final HotWaterVolumes volumes;
    private final FileStore files;

    Scans(HotWaterVolumes volumes, FileStore files) {
        this.volumes = volumes;
        this.files = files;
    }

    @Transactional(readOnly = true)
    ResponseEntity<byte[]> of(long hotWaterId) {
        var file = volumes.find(hotWaterId)
                .flatMap(declared -> Optional.ofNullable(declared.scanFileId()))
                .flatMap(files::find)
                .orElseThrow(UnknownToYou::new);
        return Attachment.scan(file, files.read(file));
    }
}
