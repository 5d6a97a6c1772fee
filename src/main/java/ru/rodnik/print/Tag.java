package ru.rodnik.print;

/**
 * What a piece of a paper is to somebody who has it read aloud. It goes by identity: lines on two pages with one tag are
 * one paragraph.
 */
final class Tag {

    /** Only sets other pieces side by side. */
    static final Tag NONE = new Tag("", "");

    private final String name;
    private final String attributes;

    private Tag(String name, String attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    static Tag document() {
        return new Tag("Document", "");
    }

    static Tag paragraph() {
        return new Tag("P", "");
    }

    static Tag heading() {
        return new Tag("H1", "");
    }

    static Tag table() {
        return new Tag("Table", "");
    }

    static Tag row() {
        return new Tag("TR", "");
    }

    static Tag caption(int columns, int rows) {
        return new Tag("TH", "/A<</O/Table/Scope/Column" + spans(columns, rows) + ">>");
    }

    static Tag cell(int columns, int rows) {
        return new Tag("TD", columns == 1 && rows == 1 ? "" : "/A<</O/Table" + spans(columns, rows) + ">>");
    }

    private static String spans(int columns, int rows) {
        return (columns == 1 ? "" : "/ColSpan " + columns) + (rows == 1 ? "" : "/RowSpan " + rows);
    }

    /** @param words instead of what can only be seen */
    static Tag figure(String words) {
        return new Tag("Figure", "/Alt" + PdfFile.text(words));
    }

    String name() {
        return name;
    }

    /** Entries of its element. */
    String attributes() {
        return attributes;
    }

    /** A cell holds its text itself, without a paragraph. */
    boolean holdsText() {
        return name.equals("TD") || name.equals("TH");
    }

    boolean isParagraph() {
        return name.equals("P");
    }
}
