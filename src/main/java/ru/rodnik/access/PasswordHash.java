package ru.rodnik.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in its usual text, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash} (T14). The whole password counts, once
 * brought to NFKC (T15). Hashes with the same recipe (cost and salt) are told apart by one calculation.
 *
 * @param recipe everything before the hash
 */
record PasswordHash(Recipe recipe, String hash) {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    static final int SALT_BYTES = 16;
    private static final Pattern TEXT =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=([0-9]+),t=([0-9]+),p=([0-9]+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** Cost and salt: what must be equal for two hashes to be compared by one calculation. */
    record Recipe(int memoryKib, int passes, int lanes, String salt) {

        static Recipe with(byte[] salt) {
            return new Recipe(MEMORY_KIB, PASSES, LANES, Base64.getEncoder().withoutPadding().encodeToString(salt));
        }

        /** The costly step. */
        PasswordHash apply(String password) {
            var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(lanes)
                    .withSalt(Base64.getDecoder().decode(salt))
                    .build();
            var generator = new Argon2BytesGenerator();
            generator.init(parameters);
            var hash = new byte[HASH_BYTES];
            var bytes = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(UTF_8);
            generator.generateBytes(bytes, hash);
            Arrays.fill(bytes, (byte) 0);
            return new PasswordHash(this, Base64.getEncoder().withoutPadding().encodeToString(hash));
        }
    }

    static PasswordHash parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("Not a password hash of ours");
        }
        return new PasswordHash(
                new Recipe(
                        Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        parts.group(4)),
                parts.group(5));
    }

    /** Equal in a time that tells nothing. */
    boolean sameAs(PasswordHash other) {
        return recipe.equals(other.recipe) && MessageDigest.isEqual(hash.getBytes(UTF_8), other.hash.getBytes(UTF_8));
    }

    String text() {
        return "$argon2id$v=19$m=" + recipe.memoryKib + ",t=" + recipe.passes + ",p=" + recipe.lanes + "$" + recipe.salt
                + "$" + hash;
    }
}
