package ru.rodnik.print;

import java.time.LocalDateTime;
import ru.rodnik.shared.Sha256;

/**
 * What ties a printed paper to the application it belongs to: an employee activates exactly the application whose
 * number and hash stand on the papers in his hand.
 *
 * @param filedAt in the zone of the utility
 * @param hash of the content of the application
 * @param qr the content of the QR, number and hash among it
 */
public record ApplicationMark(String number, LocalDateTime filedAt, Sha256 hash, String qr) {

    /** For the foot of every page. */
    String code() {
        return "Заявка № " + number + " · контрольный код " + hash.brief();
    }
}
