package ru.rodnik.print;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/**
 * What the paper «Заявка на доступ» says: who may act for the subscriber in the account, as what, and until when
 * (SIG-05, SIG-06).
 *
 * @param contracts «№ 120-В от 01.02.2024»; may be empty
 * @param head who signs for the subscriber
 * @param representative who gets the access
 * @param role what he may do, in words: «передача показаний, документы, расчёты»
 * @param until the last day; none while the authority lasts
 */
public record AccessRequest(
        ApplicationMark mark,
        Party utility,
        Party subscriber,
        Signer head,
        SubscriberCode code,
        List<String> contracts,
        Representative representative,
        String role,
        LocalDate from,
        @Nullable LocalDate until) {

    /** @param authority on the ground of what he acts: «доверенность № 12 от 01.02.2026»; none for the head himself */
    public record Representative(
            String name, @Nullable String position, String phone, String email, @Nullable String authority) {}
}
