package ru.rodnik.documents.xml;

/** Leaves the reading of a file at the place that cannot be read; never leaves this package but as a result. */
final class XmlRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String because;
    private final int line;
    private final int column;

    XmlRefused(String because, int line, int column) {
        super(because, null, false, false);
        this.because = because;
        this.line = line;
        this.column = column;
    }

    <T> XmlReading<T> asReading() {
        return new XmlReading.Refused<>(because, line, column);
    }
}
