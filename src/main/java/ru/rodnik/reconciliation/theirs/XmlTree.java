package ru.rodnik.reconciliation.theirs;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A small XML file as elements with attributes. A DOCTYPE is refused, nothing from outside is ever fetched (T33). */
record XmlTree(String name, Map<String, String> attributes, List<XmlTree> children, int line, int column) {

    private static final int ELEMENTS_MAX = 200_000;
    private static final int DEPTH_MAX = 20;

    static XmlTree read(byte[] bytes) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new WrongFile("XML повреждён" + place(e.getLocation())
                    + ". Выгрузите акт из учётной программы ещё раз, не открывая его в редакторе.");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("Nothing is fetched from outside");
        });
        return factory;
    }

    private static XmlTree root(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<XmlTree>();
        XmlTree root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION ->
                        throw new WrongFile("В XML есть DOCTYPE: такой файл не принимаем. Выгрузите акт из учётной"
                                + " программы ещё раз.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > ELEMENTS_MAX || open.size() >= DEPTH_MAX) {
                        throw new WrongFile("В файле слишком много операций. Выгрузите акт за меньший период.");
                    }
                    var element = element(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.getLast().children.add(element);
                    }
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                default -> {}
            }
        }
        if (root == null) {
            throw new WrongFile("В XML нет ни одного элемента. Выберите другой файл.");
        }
        return root;
    }

    private static XmlTree element(XMLStreamReader reader) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var at = reader.getLocation();
        return new XmlTree(reader.getLocalName(), attributes, new ArrayList<>(), at.getLineNumber(),
                at.getColumnNumber());
    }

    private static String place(Location at) {
        return ": строка\u00a0" + at.getLineNumber() + ", столбец\u00a0" + at.getColumnNumber();
    }

    /** The only child of that name. */
    XmlTree child(String wanted) {
        return find(wanted).orElseThrow(() -> wrong("в элементе «" + name + "» нет «" + wanted + "»"));
    }

    Optional<XmlTree> find(String wanted) {
        return all(wanted).findFirst();
    }

    Stream<XmlTree> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    Stream<XmlTree> descendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlTree::descendants));
    }

    /** Nothing where there is none. */
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "").strip();
    }

    String required(String wanted) {
        var value = attribute(wanted);
        if (value.isEmpty()) {
            throw wrong("у элемента «" + name + "» нет «" + wanted + "»");
        }
        return value;
    }

    /** What is wrong with this element, and where. */
    WrongFile wrong(String what) {
        return new WrongFile("Строка\u00a0" + line + ", столбец\u00a0" + column + ": " + what
                + ". Файл не подходит к формату акта сверки ФНС.");
    }
}
