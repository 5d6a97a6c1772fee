package ru.rodnik.access;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/** What the register says of a subscriber today, to be compared with what an application says. */
public record SubscriberCard(
        SubscriberCode subscriberCode,
        String shortName,
        String name,
        @Nullable String inn,
        @Nullable String kpp,
        String address,
        @Nullable String email,
        @Nullable String phone,
        String contracts) {}
