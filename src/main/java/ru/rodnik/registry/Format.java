package ru.rodnik.registry;

/** What may stand in a column of a registry file. */
public interface Format {

    /** The type under which PostgreSQL takes it. */
    String sqlType();

    /** What is given, without spaces around it and never empty, as PostgreSQL reads it. */
    String read(String given) throws WrongValue;
}
