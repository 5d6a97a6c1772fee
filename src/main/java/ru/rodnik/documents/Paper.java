package ru.rodnik.documents;

import ru.rodnik.shared.Sha256;

/** The bytes of a paper, the same for everybody and for ever. */
public record Paper(String fileName, byte[] bytes, Sha256 sha256) {}
