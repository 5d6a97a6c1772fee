package ru.rodnik.documents.xml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.rodnik.shared.Money;

/**
 * An element that was read, with its place in the file. What a file must have and has not is refused with that place.
 *
 * @param text of the element itself, without white space around it
 */
public record XmlNode(
        String name, Map<String, String> attributes, List<XmlNode> children, String text, int line, int column) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int AMOUNT_MAX = 20;

    /** An attribute that may be absent; blank counts as absent. */
    public Optional<String> find(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** An attribute that must be there. */
    public String get(String attribute) {
        return find(attribute)
                .orElseThrow(() -> refused("в элементе «%s» нет реквизита «%s»".formatted(name, attribute)));
    }

    public Optional<XmlNode> findChild(String child) {
        return children.stream().filter(node -> node.name().equals(child)).findFirst();
    }

    public XmlNode child(String child) {
        return findChild(child)
                .orElseThrow(() -> refused("в элементе «%s» нет элемента «%s»".formatted(name, child)));
    }

    public List<XmlNode> children(String child) {
        return children.stream().filter(node -> node.name().equals(child)).toList();
    }

    /** A day like 31.10.2026. */
    public LocalDate day(String attribute) {
        return dayOf(attribute, get(attribute));
    }

    public Optional<LocalDate> findDay(String attribute) {
        return find(attribute).map(value -> dayOf(attribute, value));
    }

    /** A time with dots or with colons, as each format has it. */
    public LocalTime time(String attribute) {
        var value = get(attribute);
        try {
            return LocalTime.parse(value.replace('.', ':'), TIME);
        } catch (DateTimeException e) {
            throw refused("«%s»: «%s» – не время вида 18.05.00".formatted(attribute, shown(value)));
        }
    }

    /** An amount with a dot, exact to a kopeck. */
    public Money money(String attribute) {
        return moneyOf(attribute, get(attribute));
    }

    public Optional<Money> findMoney(String attribute) {
        return find(attribute).map(value -> moneyOf(attribute, value));
    }

    /** That this element cannot be understood, and where it stands; to be thrown inside {@link XmlReader#read}. */
    public RuntimeException refused(String because) {
        return new XmlRefused(because + ".", line, column);
    }

    private LocalDate dayOf(String attribute, String value) {
        try {
            return LocalDate.parse(value, DAY);
        } catch (DateTimeException e) {
            throw refused("«%s»: «%s» – не дата вида 31.10.2026".formatted(attribute, shown(value)));
        }
    }

    private Money moneyOf(String attribute, String value) {
        if (value.length() > AMOUNT_MAX || !value.matches("-?\\d+(\\.\\d{1,2})?")) {
            throw refused("«%s»: «%s» – не сумма вида 1234.50".formatted(attribute, shown(value)));
        }
        return new Money(new BigDecimal(value));
    }

    private static String shown(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
