package ru.rodnik.documents;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.rodnik.documents.form.VerifyMark;
import ru.rodnik.documents.xml.XmlPaper;
import ru.rodnik.files.FileKind;

/** Makes the files of a paper from its frozen content; the same content gives the same bytes. */
@Component
class PaperBytes {

    private final ZoneId zone;
    private final boolean invoicesToo;
    private final String site;

    /**
     * @param invoicesToo whether счета get an XML too, in a format that nobody has confirmed to us
     * @param site where the cabinet is opened; empty if nobody has told
     */
    PaperBytes(
            @Value("${rodnik.zone}") ZoneId zone,
            @Value("${rodnik.documents.invoice-xml:false}") boolean invoicesToo,
            @Value("${rodnik.address:}") String site) {
        this.zone = zone;
        this.invoicesToo = invoicesToo;
        this.site = site.replaceFirst("/+$", "");
    }

    /** What a paper is given out as; the words are those of {@code documents.rendering}. */
    enum Format {
        PDF(FileKind.PDF),
        XML(FileKind.XML);

        private final FileKind kind;

        Format(FileKind kind) {
            this.kind = kind;
        }

        FileKind kind() {
            return kind;
        }
    }

    /** A paper as it was fixed with its number. */
    record Frozen(PaperContent content, Instant issuedAt) {}

    record Made(String fileName, byte[] bytes) {}

    /** What papers of that kind are given out as; a single one may have nothing an exchange file can be made of. */
    static Set<Format> formats(DocumentKind kind) {
        return kind.hasXml() ? EnumSet.allOf(Format.class) : EnumSet.of(Format.PDF);
    }

    /** Whether there may be a file of that format. */
    boolean makes(DocumentKind kind, Format format) {
        return format == Format.PDF || invoicesToo || kind.hasXml();
    }

    /**
     * The files of these formats; no XML where the paper lacks what its format asks for.
     *
     * @param replaced the paper that this is an исправление of; none for a paper as first issued
     */
    Map<Format, Made> of(Frozen paper, @Nullable Frozen replaced, Set<Format> formats) {
        var content = paper.content();
        var xml = makes(content.kind(), Format.XML) ? xml(paper, replaced) : Optional.<XmlPaper.Written>empty();
        var files = new EnumMap<Format, Made>(Format.class);
        if (formats.contains(Format.PDF)) {
            files.put(Format.PDF, new Made(name(content),
                    xml.map(file -> PaperForms.pdf(content, site, file))
                            .orElseGet(() -> PaperForms.pdf(content, site))));
        }
        if (formats.contains(Format.XML)) {
            xml.ifPresent(file -> files.put(Format.XML, new Made(file.fileName(), file.bytes())));
        }
        return files;
    }

    /** By what a paper under this code is verified. */
    VerifyMark mark(String verifyCode) {
        return new VerifyMark(verifyCode, site);
    }

    /** Why there is no XML of a paper, as a sentence; empty if there is one, or if its kind has none. */
    Optional<String> obstacle(Frozen paper) {
        return paper.content().kind().hasXml() && drawn(paper, null) instanceof XmlPaper.Impossible(var because)
                ? Optional.of(because)
                : Optional.empty();
    }

    private Optional<XmlPaper.Written> xml(Frozen paper, @Nullable Frozen replaced) {
        var previous = replaced == null ? Optional.<XmlPaper.Written>empty() : xml(replaced, null);
        return drawn(paper, previous.map(XmlPaper.Written::fileId).orElse(null)) instanceof XmlPaper.Written file
                ? Optional.of(file)
                : Optional.empty();
    }

    private XmlPaper drawn(Frozen paper, @Nullable String replacedFile) {
        return PaperXml.of(paper.content(), LocalDateTime.ofInstant(paper.issuedAt(), zone), replacedFile);
    }

    /** How the printed paper is called where it is saved; nothing in it that a file system forbids. */
    static String name(PaperContent content) {
        var name = content.kind().title() + " № " + content.number() + " от " + PaperForms.day(content.date())
                + (content.revision() == 0 ? "" : ", исправление " + content.revision());
        return name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "-") + "." + Format.PDF.kind().extension();
    }
}
