package ru.rodnik.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/**
 * An application for access, without its password.
 *
 * @param content the canonical form, empty when it was erased
 * @param servedBy rooms that may take its papers, with commas; empty where the district has none yet
 * @param ticked what the desk ticked off, with commas
 * @param originalsDue after a scan: the last day for the originals
 * @param reason of a rejection
 */
public record Application(
        long id,
        String number,
        SubscriberCode subscriberCode,
        ApplicationState state,
        String fullName,
        String position,
        String email,
        String phone,
        Instant createdAt,
        String content,
        Sha256 contentSha256,
        @Nullable String district,
        String servedBy,
        String ticked,
        @Nullable String receivedBy,
        @Nullable String receivedName,
        @Nullable Instant receivedAt,
        @Nullable String confirmedName,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate originalsDue,
        @Nullable String reason,
        @Nullable Instant endedAt) {

    public ApplicationContent facts() {
        return ApplicationContent.parse(content);
    }

    public List<String> rooms() {
        return split(servedBy);
    }

    public List<String> checked() {
        return split(ticked);
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
