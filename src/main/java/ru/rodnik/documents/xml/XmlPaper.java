package ru.rodnik.documents.xml;

/** What came of writing a paper as XML. */
public sealed interface XmlPaper {

    /** @param fileId the file's name without its ending, as the format prescribes it */
    record Written(String fileId, byte[] bytes) implements XmlPaper {

        public String fileName() {
            return fileId + ".xml";
        }
    }

    /** @param because a Russian sentence: what the format asks for that the paper does not have */
    record Impossible(String because) implements XmlPaper {}
}
