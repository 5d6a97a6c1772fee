package ru.rodnik.consumption;

import ru.rodnik.shared.SubscriberCode;

/** The premises a volume belongs to, by number. */
public record Subject(long premisesId, long contractId, SubscriberCode subscriberCode) {}
