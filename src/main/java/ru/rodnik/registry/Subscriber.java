package ru.rodnik.registry;

import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.SubscriberCode;

/** Somebody who is served, as his papers name him. */
public record Subscriber(
        SubscriberCode subscriberCode,
        SubscriberKind kind,
        String name,
        String shortName,
        @Nullable Inn inn,
        @Nullable Kpp kpp,
        @Nullable Ogrn ogrn,
        String legalAddress,
        @Nullable String postalAddress,
        @Nullable String email,
        @Nullable String phone) {}
