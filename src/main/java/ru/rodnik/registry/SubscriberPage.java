package ru.rodnik.registry;

import java.util.List;

/**
 * Some of the subscribers that a search found.
 *
 * @param total how many it found in all
 */
public record SubscriberPage(List<Subscriber> subscribers, long total) {}
