package ru.rodnik.ui;

/** One stop on the way of a reading or a paper: what happens, when, and whether it has. */
public record PathStep(String label, String when, boolean done) {}
