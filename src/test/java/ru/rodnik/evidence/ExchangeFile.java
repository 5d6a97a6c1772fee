package ru.rodnik.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An element of an exchange file, read by another parser than ours. */
record ExchangeFile(Element element) {

    static ExchangeFile of(byte[] bytes) throws IOException {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            return new ExchangeFile(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** Everything of that name within, however deep, in its order. */
    List<ExchangeFile> all(String name) {
        return elements(element.getElementsByTagName(name));
    }

    /** The first of that name; one without anything in it where there is none. */
    ExchangeFile first(String name) {
        var found = all(name);
        return found.isEmpty() ? new ExchangeFile(element.getOwnerDocument().createElement(name)) : found.getFirst();
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }

    /** Empty where it is not said. */
    String value(String attribute) {
        return element.getAttribute(attribute);
    }

    String text() {
        return element.getTextContent();
    }

    /** Surname, first name and patronymic. */
    String person() {
        var name = first("ФИО");
        return List.of(name.value("Фамилия"), name.value("Имя"), name.value("Отчество")).stream()
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /** «№ 45 от 05.10.2026», by the names of its attributes. */
    String named(String number, String date) {
        return "№ " + value(number) + " от " + value(date);
    }

    private static List<ExchangeFile> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> new ExchangeFile((Element) nodes.item(i))).toList();
    }
}
