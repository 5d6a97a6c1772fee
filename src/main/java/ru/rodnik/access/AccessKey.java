package ru.rodnik.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.rodnik.platform.Home;

/**
 * The key of this installation, in a file that only its owner reads and that is never in the database (T66). Several
 * instances share it by {@code rodnik.access.key-file}. From it come a key for each use.
 */
@Component
public class AccessKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    AccessKey(Home home, @Value("${rodnik.access.key-file:}") String file) {
        key = readOrMake(file.isEmpty() ? home.folder().resolve("access.key") : Path.of(file));
    }

    private static byte[] readOrMake(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                make(file);
            }
            return HexFormat.of().parseHex(Files.readString(file, UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: another instance may be making it at this moment. */
    private static void make(Path file) throws IOException {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(), "key-", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(bytes) + "\n", UTF_8);
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException _) {
            // the other one was first; its key holds
        } finally {
            Files.delete(unfinished);
        }
    }

    /** Thirty-two bytes that only this installation can tell for the text. */
    public byte[] sign(String use, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keyFor(use), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A short name of something that itself should not be kept: an address, a device. */
    public String alias(String use, String text) {
        return HexFormat.of().formatHex(sign(use, text), 0, 16);
    }

    /** For secrets that lie in the database: AES-GCM with a nonce before it. */
    byte[] encrypt(String use, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, use, nonce, secret);
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return whole;
    }

    byte[] decrypt(String use, byte[] whole) {
        return crypt(
                Cipher.DECRYPT_MODE, use, Arrays.copyOf(whole, NONCE_BYTES),
                Arrays.copyOfRange(whole, NONCE_BYTES, whole.length));
    }

    private byte[] crypt(int mode, String use, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keyFor(use), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of this installation does not fit", e);
        }
    }

    private byte[] keyFor(String use) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(use.getBytes(UTF_8));
    }
}
