package ru.rodnik.reporting;

/** How a volume was found, in the words of the exchange files. */
public enum VolumeMethod {
    METER,
    CONTROL_METER,
    AVERAGE,
    CAPACITY,
    GUARANTEED,
    ESTIMATED,
    DECLARED,
    BALANCE,
    CORRECTION
}
