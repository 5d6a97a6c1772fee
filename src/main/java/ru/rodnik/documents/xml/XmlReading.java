package ru.rodnik.documents.xml;

/**
 * What came of reading somebody's file.
 *
 * @param <T> what the file means
 */
public sealed interface XmlReading<T> {

    record Understood<T>(T content) implements XmlReading<T> {}

    /**
     * @param because a Russian sentence for whoever gave the file
     * @param line where in the file, from 1; 0 if it is about the file as a whole
     */
    record Refused<T>(String because, int line, int column) implements XmlReading<T> {

        /** The sentence with its place. */
        public String words() {
            return line == 0 ? because : "Строка " + line + ", позиция " + column + ": " + because;
        }
    }
}
