package ru.rodnik.consumption;

/** What flows: the water we supply, the hot water of others, and what is discharged. */
public enum Medium {
    COLD_WATER,
    HOT_WATER,
    WASTEWATER
}
