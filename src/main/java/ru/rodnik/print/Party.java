package ru.rodnik.print;

import org.jspecify.annotations.Nullable;

/**
 * One side of a paper, as the paper names it.
 *
 * @param name the name by the founding documents, or of a natural person
 * @param inn none for a natural person who has not told it
 * @param kpp none for persons
 * @param ogrn ОГРН or ОГРНИП
 */
public record Party(
        String name,
        @Nullable String inn,
        @Nullable String kpp,
        @Nullable String ogrn,
        String address,
        @Nullable String phone) {

    /** The same side under its short name, which reads well in any case: «между ООО «Лавка» и …». */
    public Party called(String shortName) {
        return new Party(shortName, inn, kpp, ogrn, address, phone);
    }

    /** «9901000010/990101001», as tax forms want it; a dash if there is nothing. */
    public String innAndKpp() {
        if (inn == null) {
            return "—";
        }
        return kpp == null ? inn : inn + "/" + kpp;
    }

    /** Everything in one line: name, numbers, address, telephone. */
    public String inOneLine() {
        var line = new StringBuilder(name);
        if (inn != null) {
            line.append(", ИНН\u00a0").append(inn);
        }
        if (kpp != null) {
            line.append(", КПП\u00a0").append(kpp);
        }
        line.append(", ").append(address);
        if (phone != null) {
            line.append(", тел.: ").append(phone.replace(' ', '\u00a0'));
        }
        return line.toString();
    }
}
