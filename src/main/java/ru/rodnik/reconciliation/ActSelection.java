package ru.rodnik.reconciliation;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ru.rodnik.shared.SubscriberCode;

/**
 * For whom acts of all contracts are formed at once.
 *
 * @param codes whom {@link Who#CODES} means; empty for the others
 * @param from the first day, {@code to} the last, both included
 */
public record ActSelection(Who who, Set<SubscriberCode> codes, LocalDate from, LocalDate to) {

    /** Among whom to look. */
    public enum Who {
        TURNOVER("у кого были начисления или оплаты за эти дни"),
        DEBT("у кого долг на последний день"),
        UNSIGNED("у кого в этом году нет подписанного акта"),
        WITHOUT_ACT("у кого нет акта за эти дни"),
        CODES("только с этими кодами");

        private final String words;

        Who(String words) {
            this.words = words;
        }

        /** As it stands after «кому». */
        public String words() {
            return words;
        }
    }

    public ActSelection {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day comes before the first: " + from + " – " + to);
        }
        codes = Set.copyOf(codes);
    }

    /** The same for the same choice, to tell a repeated request from another one (T41). */
    String content() {
        return who + "|" + from + "|" + to + "|"
                + new TreeSet<>(codes).stream().map(SubscriberCode::toString).collect(Collectors.joining(","));
    }
}
