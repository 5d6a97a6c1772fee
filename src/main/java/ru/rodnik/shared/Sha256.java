package ru.rodnik.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 fingerprint as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {

    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + hex);
        }
    }

    /** How a column of the database arrives. */
    public static Sha256 valueOf(String hex) {
        return new Sha256(hex);
    }

    public static Sha256 of(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public static Sha256 ofText(String text) {
        return of(text.getBytes(UTF_8));
    }

    /** The first digits in groups of four, as papers show it: {@code 7f3a c91e 04bd}. */
    public String brief() {
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
