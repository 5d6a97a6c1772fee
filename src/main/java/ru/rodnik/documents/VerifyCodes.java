package ru.rodnik.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes under which papers are looked up, 128 bits that nobody guesses. That of a numbered paper follows from its number
 * and a key of the database, so that a release that was killed and goes on writes the very papers it would have written.
 *
 * @param key secret, random, one a database
 */
record VerifyCodes(String key) {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    String of(DocumentKind kind, String series, int year, long number) {
        return code(series + "/" + kind + "/" + year + "/" + number);
    }

    /** Of an исправление. */
    String of(DocumentKind kind, String series, int year, long number, int revision) {
        return code(series + "/" + kind + "/" + year + "/" + number + "/" + revision);
    }

    private String code(String paper) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), mac.getAlgorithm()));
            var code = mac.doFinal(paper.getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(code, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a paper that is formed once, at somebody's wish. */
    static String random() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
