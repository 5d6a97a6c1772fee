package ru.rodnik.registry;

/** Where the hot water comes from; only a stranger's adds to what is discharged (WW-03). */
public enum HotWaterSource {
    EXTERNAL_SUPPLIER,
    OWN_HEATER,
    NONE
}
