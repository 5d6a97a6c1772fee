package ru.rodnik.documents.xml;

/** What the two sides agreed to find in a file beside the format: ТекстИнф. */
public record InfoField(String key, String value) {

    void write(XmlElement parent, String element) {
        if (!key.isBlank() && !value.isBlank()) {
            parent.add(element, field -> field.set("Идентиф", key, 50).set("Значен", value, 2000));
        }
    }
}
