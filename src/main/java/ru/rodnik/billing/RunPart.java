package ru.rodnik.billing;

/** Contracts of a run that are calculated together, and released together; ends included. */
record RunPart(int number, long firstContract, long lastContract, int contracts) {}
