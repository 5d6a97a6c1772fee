package ru.rodnik.documents;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import ru.rodnik.files.FileKind;

/** Makes the files of a paper from its frozen content; the same content gives the same bytes. */
final class PaperBytes {

    private PaperBytes() {}

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

    static Set<Format> formats(DocumentKind kind) {
        return Set.of(Format.PDF);
    }

    /** Every file the paper has. */
    static Map<Format, byte[]> of(PaperContent content) {
        var files = new EnumMap<Format, byte[]>(Format.class);
        files.put(Format.PDF, PaperForms.pdf(content));
        return files;
    }

    /** How the file is called where it is saved; nothing in it that a file system forbids. */
    static String name(PaperContent content, Format format) {
        var name = content.kind().title() + " № " + content.number() + " от " + PaperForms.day(content.date())
                + (content.revision() == 0 ? "" : ", исправление " + content.revision());
        return name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "-") + "." + format.kind().extension();
    }
}
