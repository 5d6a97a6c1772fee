package ru.rodnik.portal.web;

import org.jspecify.annotations.Nullable;

/** The form of a reconciliation act, as it was typed. */
public record ActForm(
        @Nullable Long contract, @Nullable String from, @Nullable String to, @Nullable String requestKey) {}
