package ru.rodnik.consumption;

/** Where the hot water of a premises comes from; only a stranger's adds to what is discharged (WW-03). */
public enum HotWaterSource {
    EXTERNAL_SUPPLIER,
    OWN_HEATER,
    NONE
}
