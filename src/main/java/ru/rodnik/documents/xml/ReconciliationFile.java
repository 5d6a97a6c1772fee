package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.shared.Money;

/**
 * An акт сверки as the sender's file of the ФНС format 5.01 tells it ({@code ON_AKTSVEROTP}). Balances are the sender's:
 * above zero the recipient owes.
 *
 * @param id the last part of the file's name
 */
public record ReconciliationFile(
        String id,
        LocalDateTime formedAt,
        LocalDate from,
        LocalDate to,
        String number,
        Party sender,
        Party recipient,
        List<Contract> contracts,
        @Nullable String position,
        String signer) {

    private static final String INN_OF_ORGANISATION = "([0-9][1-9]|[1-9][0-9])[0-9]{8}";
    private static final String INN_OF_PERSON = "([0-9][1-9]|[1-9][0-9])[0-9]{10}";
    private static final String KPP = "([0-9][1-9]|[1-9][0-9])[0-9]{2}[0-9A-Z]{2}[0-9]{3}";

    /**
     * A side.
     *
     * @param kpp none of a person
     * @param ogrn ОГРН, or ОГРНИП of a sole proprietor
     * @param person whether it is a sole proprietor or a person: then the name is of a person
     */
    public record Party(
            String name, @Nullable String shortName, @Nullable String inn, @Nullable String kpp, @Nullable String ogrn,
            boolean person, @Nullable String phone, @Nullable String email) {

        /** Why the format does not take this side; empty if it does. */
        Optional<String> obstacle() {
            var told = inn == null ? "" : inn;
            var numbered = ogrn == null ? "" : ogrn;
            if (person) {
                return !told.matches(INN_OF_PERSON)
                        ? Optional.of("нет ИНН из 12 цифр")
                        : names(name).isEmpty() ? Optional.of("не видно имени и фамилии") : Optional.empty();
            }
            return !told.matches(INN_OF_ORGANISATION)
                    ? Optional.of("нет ИНН из 10 цифр")
                    : kpp == null || !kpp.matches(KPP)
                            ? Optional.of("нет КПП")
                    : numbered.matches("[0-9]{13}") ? Optional.empty() : Optional.of("нет ОГРН из 13 цифр");
        }

        /** As the file's name tells a participant without an operator. */
        String exchangeId() {
            return "2XX-" + inn + (kpp == null ? "" : "-" + kpp);
        }
    }

    /** @param opening before the first operation */
    public record Contract(
            String id, @Nullable String number, @Nullable LocalDate date, Money opening, List<Operation> operations) {

        public Contract {
            operations = List.copyOf(operations);
        }

        Money debit() {
            return Money.sum(operations.stream().map(Operation::debit).toList());
        }

        Money credit() {
            return Money.sum(operations.stream().map(Operation::credit).toList());
        }

        Money closing() {
            return opening.plus(debit()).minus(credit());
        }
    }

    /**
     * One document with what it did.
     *
     * @param paper «Платежное поручение»
     * @param id by which our own system knows it
     */
    public record Operation(
            String paper, String number, LocalDate date, @Nullable String id, LocalDate day, String words, Money debit,
            Money credit) {}

    public ReconciliationFile {
        contracts = List.copyOf(contracts);
    }

    /** Why this act cannot be told in the format, in Russian; empty if it can. */
    public Optional<String> obstacle() {
        return sender.obstacle().map(why -> "У предприятия " + why + ".")
                .or(() -> recipient.obstacle().map(why -> "У абонента " + why + "."))
                .or(() -> names(signer).isEmpty()
                        ? Optional.of("Не видно имени и фамилии подписанта.")
                        : Optional.empty());
    }

    /** {@code ИдФайл}, which is the file's name without its ending. */
    public String fileId() {
        return String.join("_", "ON_AKTSVEROTP", recipient.exchangeId(), sender.exchangeId(),
                java.time.format.DateTimeFormatter.BASIC_ISO_DATE.format(formedAt.toLocalDate()), id);
    }

    /** Фамилия, имя, отчество of «Иванова А. П.», «А.П. Иванова» or «ИП Иванов Пётр Ильич»; empty for a lone word. */
    static List<String> names(String name) {
        var words = new java.util.ArrayList<>(List.of(name.strip()
                .replaceFirst("(?iu)^(ИП|Индивидуальный предприниматель)\\s+", "")
                .replaceAll("(?<=\\p{L}\\.)(?=\\p{L})", " ").split("[\\s\\u00a0,]+")));
        if (words.size() < 2) {
            return List.of();
        }
        if (words.getFirst().endsWith(".") && !words.getLast().endsWith(".")) {
            words.addFirst(words.removeLast());
        }
        return words.size() == 2
                ? List.copyOf(words)
                : List.of(words.get(0), words.get(1), String.join(" ", words.subList(2, words.size())));
    }
}
