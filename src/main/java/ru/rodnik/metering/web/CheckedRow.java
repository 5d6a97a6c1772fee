package ru.rodnik.metering.web;

/** What changes on the sheet while one typed: the row, how much is ready, the volume of all. */
public record CheckedRow(ReadingsPage.Row row, String ready, String volume) {}
