package ru.rodnik.documents.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.function.Consumer;

/**
 * Writes a file of the tax service's formats: windows-1251 with its declaration, no namespaces, no byte order mark, no
 * white space between elements. What windows-1251 does not have goes out as a numeric reference. The same calls give the
 * same bytes.
 */
public final class XmlFile {

    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n";

    private XmlFile() {}

    /** The bytes of a file with this root element. */
    public static byte[] of(String root, Consumer<XmlElement> content) {
        var text = new StringBuilder(4096).append(DECLARATION);
        XmlElement.write(text, root, content);
        return encode(text);
    }

    private static byte[] encode(CharSequence text) {
        CharsetEncoder encoder = WINDOWS_1251.newEncoder();
        var plain = text.toString();
        if (encoder.canEncode(plain)) {
            return plain.getBytes(WINDOWS_1251);
        }
        var bytes = new ByteArrayOutputStream(plain.length() + 64);
        plain.codePoints().forEach(point -> {
            var character = Character.toString(point);
            var known = point < Character.MIN_SUPPLEMENTARY_CODE_POINT && encoder.canEncode((char) point);
            bytes.writeBytes((known ? character : "&#" + point + ";").getBytes(WINDOWS_1251));
        });
        return bytes.toByteArray();
    }
}
