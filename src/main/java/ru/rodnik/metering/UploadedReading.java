package ru.rodnik.metering;

/**
 * A row of an uploaded table, as it stood there.
 *
 * @param row as the spreadsheet counts it
 * @param code of the meter with us, empty where the row names it by its serial number alone
 * @param day when it was read, as written; may be empty
 */
public record UploadedReading(int row, String code, String serial, String typed, String day) {}
