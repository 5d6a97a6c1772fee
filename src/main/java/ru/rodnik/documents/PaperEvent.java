package ru.rodnik.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a paper.
 *
 * @param at when the program heard of it; {@code happenedOn} is the day it was
 * @param channel how it was sent or came back signed; none for what the subscriber did himself
 * @param note of the staff, for the staff
 */
public record PaperEvent(
        Kind kind,
        Instant at,
        LocalDate happenedOn,
        String actorName,
        @Nullable Channel channel,
        @Nullable String note) {

    /** Whether it happened outside the account and the staff said so. */
    public boolean isOutside() {
        return kind == Kind.SENT || kind == Kind.SIGNED;
    }

    /** As it stands in a table: «Скачан PDF», «Отправлен почтой». */
    public String words() {
        var how = channel == null ? "" : " " + channel.words();
        return switch (kind) {
            case VIEWED -> "Открыт";
            case PDF -> "Скачан PDF";
            case XML -> "Скачан XML";
            case PACK -> "Скачан в архиве месяца";
            case SENT -> "Отправлен" + how;
            case SIGNED -> "Подписан, получен" + how;
        };
    }

    /** What happened. */
    public enum Kind {
        VIEWED,
        PDF,
        XML,
        PACK,
        SENT,
        SIGNED
    }

    /** How a paper travels outside the account. */
    public enum Channel {
        OPERATOR("через оператора ЭДО"),
        EMAIL("электронной почтой"),
        POST("почтой"),
        HAND("лично");

        private final String words;

        Channel(String words) {
            this.words = words;
        }

        /** As it stands after «отправлен». */
        public String words() {
            return words;
        }
    }
}
