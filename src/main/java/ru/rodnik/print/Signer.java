package ru.rodnik.print;

import org.jspecify.annotations.Nullable;

/**
 * Who signs for a side.
 *
 * @param position none for a natural person who signs for himself; in the nominative: «Директор»
 * @param name «Иванова А.П.» on forms, the full name in an agreement
 * @param authority in the genitive, after «на основании»: «Устава», «доверенности № 12 от 01.02.2026»
 */
public record Signer(@Nullable String position, String name, @Nullable String authority) {

    /** A signer whose authority the paper does not tell. */
    public static Signer of(String position, String name) {
        return new Signer(position, name, null);
    }
}
