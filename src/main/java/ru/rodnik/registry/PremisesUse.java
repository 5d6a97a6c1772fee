package ru.rodnik.registry;

/** What is supplied there; it decides the days for handing in readings. */
public enum PremisesUse {
    NON_RESIDENTIAL,
    APARTMENT_BUILDING
}
