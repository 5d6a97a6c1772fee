package ru.rodnik.registry;

/** What the subscriber is; a person here is one with non-residential premises. */
public enum SubscriberKind {
    LEGAL_ENTITY,
    SOLE_PROPRIETOR,
    PERSON
}
