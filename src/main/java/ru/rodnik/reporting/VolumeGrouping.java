package ru.rodnik.reporting;

/** What the lines of a breakdown are gathered under. */
public enum VolumeGrouping {
    ADDRESS,
    CONTRACT,
    SERVICE
}
