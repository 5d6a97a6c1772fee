package ru.rodnik.ui;

/** The pictures that stand beside words, never instead of them. */
public enum Icon {
    CHECK,
    CLOCK,
    ERROR,
    WARNING,
    INFO,
    DOWNLOAD,
    UPLOAD,
    PRINT,
    FILE,
    PERSON,
    SEARCH,
    CHEVRON,
    CLOSE
}
