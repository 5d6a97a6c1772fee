package ru.rodnik.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a paper.
 *
 * @param at when the program heard of it; {@code happenedOn} is the day it was
 * @param bySubscriber whether he did it, or put in what proves it; else the staff
 * @param channel how it was sent or came back signed; none for what the subscriber did in the account
 * @param note of the staff, for the staff
 */
public record PaperEvent(
        Kind kind,
        Instant at,
        LocalDate happenedOn,
        String actorName,
        boolean bySubscriber,
        @Nullable Channel channel,
        @Nullable String note) {

    /** Whether it happened outside the account and somebody said so. */
    public boolean isOutside() {
        return kind == Kind.SENT || kind == Kind.SIGNED || kind == Kind.REFUSED;
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
            case REFUSED -> "Не принят, ответ получен" + how;
        };
    }

    /** What happened. */
    public enum Kind {
        VIEWED,
        PDF,
        XML,
        PACK,
        SENT,
        SIGNED,
        REFUSED
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
