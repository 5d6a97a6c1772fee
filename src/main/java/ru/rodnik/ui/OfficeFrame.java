package ru.rodnik.ui;

/** What stands around every page of the staff; {@code query} is what was last searched for, empty at first. */
public record OfficeFrame(Who who, Navigation navigation, String query) {}
