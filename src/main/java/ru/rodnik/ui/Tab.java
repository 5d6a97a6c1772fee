package ru.rodnik.ui;

/** One of several views of the same thing, as tabs or as a switch. */
public record Tab(String label, String href, boolean current) {}
