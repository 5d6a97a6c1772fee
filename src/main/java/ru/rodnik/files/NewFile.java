package ru.rodnik.files;

import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/**
 * A file that is to be kept together with others.
 *
 * @param name as its owner calls it
 */
public record NewFile(
        SubscriberCode owner, byte[] bytes, Sha256 sha256, FileKind kind, String name, FilePurpose purpose) {

    public static NewFile of(SubscriberCode owner, byte[] bytes, FileKind kind, String name, FilePurpose purpose) {
        return new NewFile(owner, bytes, Sha256.of(bytes), kind, name, purpose);
    }
}
