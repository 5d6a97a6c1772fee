package ru.rodnik.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A file that was written, asked by XPath with another parser than ours. */
public final class WrittenXml {

    private static final XPath PATHS = XPathFactory.newInstance().newXPath();

    private final String fileName;
    private final Document document;

    private WrittenXml(String fileName, byte[] bytes) {
        this.fileName = fileName;
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed: " + new String(bytes, XmlFile.WINDOWS_1251), e);
        }
    }

    public static WrittenXml of(String fileName, byte[] bytes) {
        return new WrittenXml(fileName, bytes);
    }

    public static WrittenXml of(XmlPaper paper) {
        assertThat(paper).isInstanceOf(XmlPaper.Written.class);
        var written = (XmlPaper.Written) paper;
        return new WrittenXml(written.fileName(), written.bytes());
    }

    static String whyNot(XmlPaper paper) {
        assertThat(paper).isInstanceOf(XmlPaper.Impossible.class);
        return ((XmlPaper.Impossible) paper).because();
    }

    public String fileName() {
        return fileName;
    }

    /** The value of the first node, empty if there is none. */
    public String value(String path) {
        return (String) evaluate(path, XPathConstants.STRING);
    }

    /** The values of every node. */
    public List<String> values(String path) {
        var nodes = (NodeList) evaluate(path, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
    }

    public int count(String path) {
        return ((NodeList) evaluate(path, XPathConstants.NODESET)).getLength();
    }

    /** The names of the children of an element, in their order. */
    public List<String> childrenOf(String path) {
        var nodes = (NodeList) evaluate(path + "/*", XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getNodeName()).toList();
    }

    private Object evaluate(String path, javax.xml.namespace.QName type) {
        try {
            return PATHS.evaluate(path, document, type);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
