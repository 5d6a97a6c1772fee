package ru.rodnik.metering;

/**
 * Why an act is not taken.
 *
 * @param field of the form, as it is named there; empty where it is about the whole
 * @param words what is wrong and what to do
 */
public record ActProblem(String field, String words) {}
