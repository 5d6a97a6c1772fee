package ru.rodnik.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ru.rodnik.print.PdfFile.hex;
import static ru.rodnik.print.PdfFile.ref;
import static ru.rodnik.print.PdfFile.text;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes a file fit for the archive (PDF/A-3a) and for being read aloud (PDF/UA-1): its own description, what black
 * is, and files attached to it.
 */
final class Archival {

    private static final String PROGRAM = "Родник";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private static final Deflated SCREEN_COLOURS =
            Deflated.of("/N 3", ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    private static final String COLOURS = "sRGB IEC61966-2.1";

    /** The standard does not know the mark of PDF/UA by itself and wants it explained. */
    private static final String ACCESSIBILITY = """
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfuaid:part>1</pdfuaid:part>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA</pdfaSchema:schema><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>""";

    private Archival() {}

    /** Entries of the catalog. */
    static String entries(PdfFile file, String title, @Nullable LocalDate date, List<Attachment> attachments) {
        var description = file.add("/Type/Metadata/Subtype/XML", xmp(title, date).getBytes(UTF_8));
        return "/Lang(ru-RU)/ViewerPreferences<</DisplayDocTitle true>>/Metadata " + ref(description)
                + "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(" + COLOURS + ")/Info("
                + COLOURS + ")/RegistryName(http://www.color.org)/DestOutputProfile " + ref(file.add(SCREEN_COLOURS))
                + ">>]" + (attachments.isEmpty() ? "" : attached(file, date, attachments));
    }

    /** The older description, for readers that look there. */
    static int information(PdfFile file, String title, @Nullable LocalDate date) {
        return file.add("<</Title " + text(title) + "/Creator " + text(PROGRAM)
                + (date == null ? "" : "/CreationDate" + moment(date)) + ">>");
    }

    /** XML of the same content: a program reads it where a person reads the page. */
    private static String attached(PdfFile file, @Nullable LocalDate date, List<Attachment> attachments) {
        var names = new StringBuilder();
        var files = new StringBuilder();
        var sorted = attachments.stream().sorted(Comparator.comparing(Attachment::name)).toList();
        for (var one : sorted) {
            var content = file.add(Deflated.of("/Type/EmbeddedFile/Subtype/application#2Fxml/Params<</Size "
                    + one.bytes().length + "/CheckSum" + hex(md5(one.bytes()))
                    + (date == null ? "" : "/ModDate" + moment(date)) + ">>", one.bytes()));
            var name = text(one.name());
            var specification = ref(file.add("<</Type/Filespec/F" + name + "/UF" + name + "/Desc"
                    + text(one.description()) + "/AFRelationship/Data/EF<</F " + ref(content) + "/UF " + ref(content)
                    + ">>>>"));
            names.append(name).append(specification);
            files.append(specification).append(' ');
        }
        return "/AF[" + files + "]/Names<</EmbeddedFiles<</Names[" + names + "]>>>>";
    }

    /** By which the format has a reader check an attached file; it protects against nothing else. */
    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String moment(LocalDate date) {
        return "(D:" + DATE.format(date) + "000000Z)";
    }

    private static String xmp(String title, @Nullable LocalDate date) {
        var created = date == null ? "" : "<xmp:CreateDate>" + date + "T00:00:00Z</xmp:CreateDate>";
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <xmp:CreatorTool>%s</xmp:CreatorTool>%s
                </rdf:Description>%s</rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(escaped(title), PROGRAM, created, ACCESSIBILITY);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("\\p{Cntrl}", " ");
    }
}
