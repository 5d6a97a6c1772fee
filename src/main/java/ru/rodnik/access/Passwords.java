package ru.rodnik.access;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords, two at a time and no more: hashing is costly on purpose (T14). All applications of a
 * code share a salt that only this installation can tell, so that a sign-in costs one calculation however many
 * applications wait, and as much for a code that nobody registered.
 */
@Component
class Passwords {

    /** Too many people sign in at this moment; none of their passwords was looked at. */
    static final class Crowded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 10;
    private static final int RECIPES_MAX = 2;

    private final AccessKey key;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Passwords(AccessKey key) {
        this.key = key;
    }

    /** The hash to keep for a name; the same name and password give the same hash. */
    PasswordHash hashFor(String name, String password) {
        return inTurn(() -> recipeOf(name).apply(password));
    }

    /** Which of the hashes belongs to the password. Costs the same when there are none. */
    Optional<PasswordHash> whichFits(String name, String password, List<PasswordHash> candidates) {
        if (password.codePointCount(0, password.length()) > PasswordRules.LENGTH_MAX) {
            return Optional.empty();
        }
        var recipes = new HashSet<>(candidates.stream().map(PasswordHash::recipe).limit(RECIPES_MAX).toList());
        if (recipes.isEmpty()) {
            recipes.add(recipeOf(name));
        }
        var typed = new HashMap<PasswordHash.Recipe, PasswordHash>();
        recipes.forEach(recipe -> typed.put(recipe, inTurn(() -> recipe.apply(password))));
        return candidates.stream()
                .filter(candidate -> typed.get(candidate.recipe()) instanceof PasswordHash ours
                        && ours.sameAs(candidate))
                .findFirst();
    }

    /** A password for one use that is read aloud at most once: 80 bits in groups of four. */
    String oneTime() {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        var text = new StringBuilder();
        for (var b : bytes) {
            text.append("abcdefghijkmnpqrstuvwxyz23456789".charAt(b & 31));
            text.append("abcdefghijkmnpqrstuvwxyz23456789".charAt(b >> 5 & 7));
        }
        return text.toString().replaceAll("(.{4})(?!$)", "$1-").toLowerCase(Locale.ROOT);
    }

    private PasswordHash.Recipe recipeOf(String name) {
        return PasswordHash.Recipe.with(Arrays.copyOf(key.sign("password-salt", name), PasswordHash.SALT_BYTES));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Crowded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Crowded();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
