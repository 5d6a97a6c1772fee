package ru.rodnik.registry;

/** The charge for negative impact on the sewer, if any (NEG-04). */
public enum NegativeImpact {
    NONE,
    SIMPLIFIED
}
