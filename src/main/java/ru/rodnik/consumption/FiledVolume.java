package ru.rodnik.consumption;

/** A volume row with the premises it belongs to. */
public record FiledVolume(Subject subject, VolumeRow row) {}
