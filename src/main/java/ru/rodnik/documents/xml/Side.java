package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.BankDetails;

/**
 * A side of a paper: УчастникТип of the formats.
 *
 * @param exchangeId the identifier of a participant in the file's name
 * @param shortName none where the full name says it
 * @param bank none if it is not known
 */
public record Side(
        String exchangeId, Identity identity, @Nullable String shortName, String address, @Nullable BankDetails bank) {

    /** Who it is in law. */
    public sealed interface Identity {}

    public record Organisation(String name, String inn, @Nullable String kpp) implements Identity {}

    /** @param registeredOn the day of ОГРНИП, which some formats cannot do without */
    public record Entrepreneur(
            String inn, FullName name, @Nullable String ogrnip, @Nullable LocalDate registeredOn) implements Identity {}

    /**
     * @param name as it is known; split where it can be
     * @param besides what else is known, in words
     */
    public record Person(@Nullable String inn, String name, @Nullable String besides) implements Identity {}

    private static final String RUSSIA = "643";
    private static final Predicate<String> INN_OF_ORGANISATION =
            Pattern.compile("([0-9][1-9]|[1-9][0-9])[0-9]{8}").asMatchPredicate();
    private static final Predicate<String> INN_OF_PERSON =
            Pattern.compile("([0-9][1-9]|[1-9][0-9])[0-9]{10}").asMatchPredicate();
    private static final Predicate<String> KPP =
            Pattern.compile("([0-9][1-9]|[1-9][0-9])[0-9]{2}[0-9A-Z]{2}[0-9]{3}").asMatchPredicate();
    private static final Predicate<String> OGRNIP = Pattern.compile("[0-9]{15}").asMatchPredicate();
    private static final int OTHER_MAX = 255;

    /** Why no format takes this side; null if every format does. */
    @Nullable
    String obstacle(String who) {
        var numbers = switch (identity) {
            case Organisation(_, var inn, var kpp) -> !INN_OF_ORGANISATION.test(inn)
                    ? "ИНН из 10 цифр"
                    : kpp != null && !KPP.test(kpp) ? "верного КПП" : null;
            case Entrepreneur(var inn, _, _, _) -> INN_OF_PERSON.test(inn) ? null : "ИНН из 12 цифр";
            case Person(var inn, _, _) -> inn == null || INN_OF_PERSON.test(inn) ? null : "ИНН из 12 цифр";
        };
        if (numbers != null) {
            return "У " + who + " нет " + numbers + ".";
        }
        return address.isBlank() ? "У " + who + " нет адреса." : null;
    }

    /** «МУП «Тестводоканал», ИНН/КПП 9901000010/990101001», for who drew the file up. */
    String named() {
        return switch (identity) {
            case Organisation(var name, var inn, var kpp) -> (shortName == null ? name : shortName)
                    + (kpp == null ? ", ИНН " + inn : ", ИНН/КПП " + inn + "/" + kpp);
            case Entrepreneur(var inn, var name, _, _) -> "ИП " + name + ", ИНН " + inn;
            case Person(_, var name, _) -> name;
        };
    }

    /** ИНН and КПП in one. */
    String numbers() {
        return switch (identity) {
            case Organisation(_, var inn, var kpp) -> inn + (kpp == null ? "" : kpp);
            case Entrepreneur(var inn, _, _, _) -> inn;
            case Person(var inn, _, _) -> inn == null ? exchangeId : inn;
        };
    }

    void write(XmlElement parent, String element) {
        parent.add(element, side -> {
            side.set("СокрНаим", shortName, 510);
            side.add("ИдСв", id -> write(id, identity));
            address(side);
            bank(side);
        });
    }

    /** For formats that know no ИП without the day of his registration: then he is a person with that said beside. */
    Side whereRegistrationIsDated() {
        if (identity instanceof Entrepreneur(var inn, var name, var ogrnip, var registeredOn)
                && (ogrnip == null || registeredOn == null)) {
            var besides = "индивидуальный предприниматель" + (ogrnip == null ? "" : ", ОГРНИП " + ogrnip);
            return new Side(exchangeId, new Person(inn, name.toString(), besides), shortName, address, bank);
        }
        return this;
    }

    private static void write(XmlElement id, Identity identity) {
        switch (identity) {
            case Organisation(var name, var inn, var kpp) -> id.add("СвЮЛУч", organisation -> organisation
                    .set("НаимОрг", name, 1000).set("ИННЮЛ", inn).set("КПП", kpp));
            case Entrepreneur(var inn, var name, var ogrnip, var registeredOn) -> id.add("СвИП", entrepreneur -> {
                entrepreneur.set("ИННФЛ", inn)
                        .set("ОГРНИП", ogrnip != null && OGRNIP.test(ogrnip) ? ogrnip : null)
                        .set("ДатаОГРНИП", registeredOn);
                name.write(entrepreneur);
            });
            case Person(var inn, var name, var besides) -> id.add("СвФЛУч", person -> {
                var split = FullName.of(name);
                var words = besides == null ? name : name + ", " + besides;
                person.set("ИННФЛ", inn).set("ИныеСвед", split.isPresent() ? besides : words, OTHER_MAX);
                split.ifPresent(full -> full.write(person));
            });
        }
    }

    private void address(XmlElement side) {
        side.add("Адрес", place -> place.add("АдрИнф", text -> text
                .set("КодСтр", RUSSIA).set("НаимСтран", "Российская Федерация").set("АдрТекст", address, 1000)));
    }

    private void bank(XmlElement side) {
        if (bank == null) {
            return;
        }
        side.add("БанкРекв", details -> details
                .set("НомерСчета", bank.account(), 34)
                .add("СвБанк", ofBank -> ofBank
                        .set("НаимБанк", bank.bank(), 1000)
                        .set("БИК", bank.bic())
                        .set("КорСчет",
                                bank.correspondentAccount().length() < 20 ? null : bank.correspondentAccount())));
    }
}
