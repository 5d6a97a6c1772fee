package ru.rodnik.metering;

import ru.rodnik.shared.Sha256;

/** A file as it came with a form: a scan or a photo, not yet judged. */
public record Upload(String name, byte[] bytes) {

    /** By which a repeated form is told from another one. */
    String fingerprint() {
        return Sha256.of(bytes).hex();
    }
}
