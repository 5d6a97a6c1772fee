package ru.rodnik.documents.xml;

/** What came of writing a paper as XML. */
public sealed interface XmlPaper {

    /** @param fileName as the format prescribes it, with its ending */
    record Written(String fileName, byte[] bytes) implements XmlPaper {}

    /** @param because a Russian sentence: what the format asks for that the paper does not have */
    record Impossible(String because) implements XmlPaper {}
}
