package ru.rodnik.documents.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of strangers: no document type, no entities, nothing fetched from anywhere, bounded in bytes, depth and
 * elements (T33). A file that cannot be read is a result with words and a place, not an exception.
 */
public final class XmlReader {

    private static final int BYTES_MAX = 10 << 20;
    private static final int DEPTH_MAX = 40;
    private static final int ELEMENTS_MAX = 200_000;
    private static final XMLInputFactory FACTORY = factory();

    private XmlReader() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLReporter((message, error, related, place) -> {
            // what is wrong with a stranger's file is told to the stranger, not to the log
        });
        return factory;
    }

    /** What the file means; whatever {@code meaning} misses in it makes a refusal with the place. */
    public static <T> XmlReading<T> read(byte[] bytes, Function<XmlNode, T> meaning) {
        try {
            return new XmlReading.Understood<>(meaning.apply(root(bytes)));
        } catch (XmlRefused refused) {
            return refused.asReading();
        }
    }

    private static XmlNode root(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new XmlRefused("Файл больше 10 МБ.", 0, 0);
        }
        @Nullable XMLStreamReader xml = null;
        try {
            xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return root(xml);
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw place == null || place.getLineNumber() < 1
                    ? new XmlRefused("Это не файл XML.", 0, 0)
                    : new XmlRefused("здесь файл перестаёт быть XML.", place.getLineNumber(), place.getColumnNumber());
        } finally {
            close(xml);
        }
    }

    private static XmlNode root(XMLStreamReader xml) throws XMLStreamException {
        var open = new ArrayDeque<Open>();
        @Nullable XmlNode root = null;
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw refused(xml, "описание типа документа (DOCTYPE) не принимается.");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(xml, "ссылки на сущности не принимаются.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > ELEMENTS_MAX || open.size() >= DEPTH_MAX) {
                        throw refused(xml, "файл слишком велик или слишком глубоко вложен.");
                    }
                    open.push(new Open(xml));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var node = open.pop().node();
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.element().children.add(node);
                    }
                }
                default -> {
                    // comments, instructions and white space say nothing
                }
            }
        }
        if (root == null) {
            throw new XmlRefused("В файле нет ни одного элемента.", 0, 0);
        }
        return root;
    }

    private static XmlRefused refused(XMLStreamReader xml, String because) {
        return new XmlRefused(because, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
    }

    private static void close(@Nullable XMLStreamReader xml) {
        try {
            if (xml != null) {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Reads from memory", e);
        }
    }

    private static final class Open {
        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<XmlNode> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final int line;
        private final int column;

        Open(XMLStreamReader xml) {
            name = xml.getLocalName();
            line = xml.getLocation().getLineNumber();
            column = xml.getLocation().getColumnNumber();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }

        XmlNode node() {
            return new XmlNode(name, attributes, children, text.toString().strip(), line, column);
        }
    }
}
