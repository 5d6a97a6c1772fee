package ru.rodnik.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** What makes a file fit for the archive (PDF/A-2b), and the same each time it is made. */
final class Archival {

    private static final String PROGRAM = "Родник";

    private Archival() {}

    static void mark(PDDocument document, String title, @Nullable LocalDate date) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreator(PROGRAM);
        if (date != null) {
            information.setCreationDate(midnight(date));
        }
        document.setDocumentInformation(information);
        // the identifier of the file is made from this number and from the title, not from the clock
        document.setDocumentId((long) title.hashCode());

        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("ru-RU");
        var viewer = new PDViewerPreferences(catalog.getCOSObject());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        var metadata = new PDMetadata(document, new ByteArrayInputStream(xmp(title, date).getBytes(UTF_8)));
        catalog.setMetadata(metadata);
        catalog.addOutputIntent(screenColours(document));
    }

    private static PDOutputIntent screenColours(PDDocument document) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private static Calendar midnight(LocalDate date) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    private static String xmp(String title, @Nullable LocalDate date) {
        var created = date == null ? "" : "<xmp:CreateDate>" + date + "T00:00:00+00:00</xmp:CreateDate>";
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <xmp:CreatorTool>%s</xmp:CreatorTool>%s
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(escaped(title), PROGRAM, created);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("\\p{Cntrl}", " ");
    }
}
