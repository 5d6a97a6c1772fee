package ru.rodnik.documents.xml;

import java.util.List;

/** What several formats write in the same way. */
final class XmlParts {

    /** ОКЕИ of a cubic metre and its sign; «³» is not in windows-1251. */
    static final String CUBIC_METRE_CODE = "113";
    static final String CUBIC_METRE = "м3";

    private XmlParts() {}

    /** Line 7: the currency. */
    static void roubles(XmlElement element) {
        element.set("КодОКВ", "643").set("НаимОКВ", "Российский рубль");
    }

    static void noExcise(XmlElement element) {
        element.add("БезАкциз", "без акциза");
    }

    static void fields(XmlElement parent, List<InfoField> fields) {
        if (!fields.isEmpty()) {
            parent.add("ИнфПолФХЖ1", all -> fields.forEach(field -> field.write(all, "ТекстИнф")));
        }
    }
}
