package ru.rodnik.print;

import static ru.rodnik.print.PdfFile.ref;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The tree of tags of one paper, in the order in which they are drawn, and where on which page their content stands. */
final class Structure {

    private final PdfFile file;
    private final int root;
    private final Element document;
    private final List<Element> elements = new ArrayList<>();
    private final IdentityHashMap<Tag, Element> byTag = new IdentityHashMap<>();
    /** Of each page: the element of every piece of content, by its number on the page. */
    private final List<StringBuilder> owners = new ArrayList<>();
    private int page;
    private int pieces;

    /** A tag in its place. */
    static final class Element {

        private final Tag tag;
        private final int number;
        private final int parent;
        private final StringBuilder kids = new StringBuilder();
        /** Where its first content stands; 0 while it has none. */
        private int page;

        private Element(Tag tag, int number, int parent) {
            this.tag = tag;
            this.number = number;
            this.parent = parent;
        }

        Tag tag() {
            return tag;
        }
    }

    Structure(PdfFile file) {
        this.file = file;
        root = file.reserve();
        document = new Element(Tag.document(), file.reserve(), root);
        elements.add(document);
    }

    Element document() {
        return document;
    }

    /** @param page the number of its object */
    void turn(int page) {
        this.page = page;
        pieces = 0;
        owners.add(new StringBuilder());
    }

    /** The element of the tag, the last child of the parent when it is new. */
    Element element(Tag tag, Element parent) {
        var known = byTag.get(tag);
        if (known != null) {
            return known;
        }
        var element = new Element(tag, file.reserve(), parent.number);
        elements.add(element);
        byTag.put(tag, element);
        parent.kids.append(ref(element.number)).append(' ');
        return element;
    }

    /** The number of a new piece of content on this page, which belongs to the element. */
    int piece(Element element) {
        if (element.page == 0) {
            element.page = page;
        }
        if (element.page == page) {
            element.kids.append(pieces).append(' ');
        } else {
            element.kids.append("<</Type/MCR/Pg ").append(ref(page)).append("/MCID ").append(pieces).append(">>");
        }
        owners.getLast().append(ref(element.number)).append(' ');
        return pieces++;
    }

    /** Puts the tree into the file and answers the entries of the catalog. */
    String finish() {
        for (var element : elements) {
            file.put(element.number, "<</S/" + element.tag.name() + "/P " + ref(element.parent)
                    + (element.page == 0 ? "" : "/Pg " + ref(element.page)) + "/K[" + element.kids + "]"
                    + element.tag.attributes() + ">>");
        }
        var pages = new StringBuilder();
        for (int i = 0; i < owners.size(); i++) {
            pages.append(i).append('[').append(owners.get(i)).append(']');
        }
        file.put(root, "<</Type/StructTreeRoot/K " + ref(document.number) + "/ParentTreeNextKey " + owners.size()
                + "/ParentTree<</Nums[" + pages + "]>>>>");
        return "/MarkInfo<</Marked true>>/StructTreeRoot " + ref(root);
    }
}
