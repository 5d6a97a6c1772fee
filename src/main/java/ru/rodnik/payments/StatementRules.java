package ru.rodnik.payments;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.rodnik.payments.ClientBankFile.Fault;
import ru.rodnik.payments.ClientBankFile.Section;
import ru.rodnik.payments.ClientBankFile.Value;
import ru.rodnik.shared.Money;

/** Which documents of a statement are money received by us, and what is wrong with them (formats §11, PAY-03). */
final class StatementRules {

    /**
     * @param others documents that are not money received: outgoing, between our own accounts, of other accounts
     * @param notes what does not hinder, but a person should look at
     * @param faults of documents that concern us; with any of them the file is refused
     */
    record Statement(List<BankReceipt> receipts, int others, List<String> notes, List<Fault> faults) {}

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.(\\d{1,2}0*)?)?|\\.\\d{1,2}0*");
    private static final Pattern INN_BEFORE_NAME =
            Pattern.compile("^(?:ИНН\\s*)?(\\d{12}|\\d{10})[\\s,;/\\\\]+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern INN = Pattern.compile("\\d{10}|\\d{12}");

    private final Set<String> own;
    private final LocalDate today;
    private final List<BankReceipt> receipts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int others;

    private StatementRules(Set<String> own, LocalDate today) {
        this.own = own;
        this.today = today;
    }

    /** @param own our accounts */
    static Statement judge(ClientBankFile file, Set<String> own, LocalDate today) {
        var rules = new StatementRules(own, today);
        rules.faults.addAll(file.faults());
        rules.stranger(file).ifPresent(rules.faults::add);
        file.documents().forEach(rules::judge);
        own.forEach(account -> rules.compareTotals(file, account));
        return new Statement(rules.receipts, rules.others, rules.notes, rules.faults);
    }

    /** A statement that names accounts, and none of them ours, is somebody else's. */
    private Optional<Fault> stranger(ClientBankFile file) {
        var named = Stream.concat(
                file.header().stream().filter(value -> value.key().equals("расчсчет") && !value.text().isEmpty()),
                file.accounts().stream().flatMap(section -> section.value("РасчСчет").stream())).toList();
        return named.isEmpty() || named.stream().map(Value::text).anyMatch(own::contains)
                ? Optional.empty()
                : Optional.of(new Fault(named.getFirst().line(), "РасчСчет",
                        "выписка по счёту " + named.getFirst().text() + ", а счёт организации "
                                + String.join(", ", own.stream().sorted().toList())));
    }

    private void judge(Section document) {
        var account = accountOf(document, "Получатель");
        if (account.isEmpty() || accountOf(document, "Плательщик").isPresent()) {
            others++;
            return;
        }
        if (document.value("ДатаПоступило").isEmpty()) {
            others++;
            notes.add("строка " + document.line() + ": нет даты поступления, документ № " + document.text("Номер")
                    + " на " + document.text("Сумма") + " не взят");
            return;
        }
        int before = faults.size();
        var receivedOn = day(document, "ДатаПоступило");
        if (receivedOn != null && receivedOn.isAfter(today)) {
            fault(document, "ДатаПоступило", "день " + DAY.format(receivedOn) + " ещё не наступил");
        }
        var amount = amount(document);
        var date = day(document, "Дата");
        if (document.value("Номер").isEmpty()) {
            fault(document, "Номер", "не указан");
        }
        if (faults.size() == before && receivedOn != null && amount != null) {
            receipts.add(new BankReceipt(
                    document.line(), account.get(), receivedOn, document.text("Номер"), date, amount,
                    either(document, "ПлательщикСчет", "ПлательщикРасчСчет"), innOfPayer(document), payer(document),
                    purpose(document)));
        }
    }

    private Optional<String> accountOf(Section document, String side) {
        return Stream.of(document.text(side + "Счет"), document.text(side + "РасчСчет")).filter(own::contains)
                .findFirst();
    }

    private static String either(Section document, String first, String second) {
        var text = document.text(first);
        return text.isEmpty() ? document.text(second) : text;
    }

    private void fault(Section document, String key, String says) {
        faults.add(new Fault(document.lineOf(key), key, says));
    }

    private @Nullable LocalDate day(Section document, String key) {
        var text = document.text(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException _) {
            fault(document, key, "«" + text + "» не дата вида 31.12.2026");
            return null;
        }
    }

    private @Nullable Money amount(Section document) {
        var amount = amount(document.text("Сумма"));
        if (amount == null || !amount.isPositive()) {
            fault(document, "Сумма", document.text("Сумма").isEmpty()
                    ? "не указана"
                    : "«" + document.text("Сумма") + "» не сумма больше нуля в рублях и копейках");
            return null;
        }
        return amount;
    }

    private static @Nullable Money amount(String text) {
        var plain = text.replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        return AMOUNT.matcher(plain).matches()
                ? new Money(new BigDecimal(plain.endsWith(".") ? plain + "0" : plain))
                : null;
    }

    private static @Nullable String innOfPayer(Section document) {
        var inn = document.text("ПлательщикИНН");
        if (INN.matcher(inn).matches()) {
            return inn;
        }
        var before = INN_BEFORE_NAME.matcher(document.text("Плательщик"));
        return before.find() ? before.group(1) : null;
    }

    private static String payer(Section document) {
        var name = INN_BEFORE_NAME.matcher(either(document, "Плательщик1", "Плательщик")).replaceFirst("").strip();
        return name.isEmpty() ? "не указан" : name;
    }

    /** Banks give the purpose whole, in numbered lines, or in both ways. */
    private static String purpose(Section document) {
        var whole = document.text("НазначениеПлатежа");
        var lines = String.join(" ", IntStream.rangeClosed(1, 6)
                .mapToObj(i -> document.text("НазначениеПлатежа" + i)).filter(line -> !line.isEmpty()).toList());
        if (bare(whole).contains(bare(lines))) {
            return whole;
        }
        return bare(lines).contains(bare(whole)) ? lines : whole + " " + lines;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** What the bank sums up differs from what it lists: shown, not refused. */
    private void compareTotals(ClientBankFile file, String account) {
        var sections = file.accounts().stream().filter(section -> section.text("РасчСчет").equals(account)).toList();
        sections.forEach(this::compareBalances);
        var stated = new HashSet<Section>(sections);
        stated.removeIf(section -> amount(section.text("ВсегоПоступило")) == null);
        if (stated.isEmpty()) {
            return;
        }
        var total = Money.sum(stated.stream().map(section -> amountOf(section, "ВсегоПоступило")).toList());
        var listed = Money.sum(file.documents().stream()
                .filter(document -> accountOf(document, "Получатель").filter(account::equals).isPresent())
                .map(document -> amountOf(document, "Сумма")).toList());
        if (!total.equals(listed)) {
            notes.add("счёт " + account + ": банк указал поступлений на " + total + ", документов на " + listed);
        }
    }

    private void compareBalances(Section section) {
        var keys = List.of("НачальныйОстаток", "ВсегоПоступило", "ВсегоСписано", "КонечныйОстаток");
        if (keys.stream().anyMatch(key -> signed(section.text(key)) == null)) {
            return;
        }
        var closing = amountOf(section, "НачальныйОстаток").plus(amountOf(section, "ВсегоПоступило"))
                .minus(amountOf(section, "ВсегоСписано"));
        if (!closing.equals(amountOf(section, "КонечныйОстаток"))) {
            notes.add("строка " + section.line() + ": остатки счёта не сходятся с оборотами, по обороту " + closing
                    + ", указано " + section.text("КонечныйОстаток"));
        }
    }

    private static Money amountOf(Section section, String key) {
        var amount = signed(section.text(key));
        return amount == null ? Money.ZERO : amount;
    }

    private static @Nullable Money signed(String text) {
        var amount = amount(text.startsWith("-") ? text.substring(1) : text);
        return amount != null && text.startsWith("-") ? amount.negated() : amount;
    }
}
