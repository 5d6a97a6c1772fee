package ru.rodnik.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import ru.rodnik.shared.BillingPeriod;

/** A month of the utility's account as a bank gives it: 1CClientBankExchange, windows-1251, CRLF. */
final class InventedStatement {

    /** Who pays for a contract; one whose ИНН is unknown has an empty one. */
    record Payer(String code, String name, String inn, String contract) {}

    /**
     * @param named whether the purpose names the contract
     * @param what is paid; the same text for many, of whom a large town has millions
     */
    record Payment(Payer payer, LocalDate day, int number, long kopecks, boolean named, String what) {

        String purpose() {
            return "Оплата" + (named ? " по договору № " + payer.contract() : "") + what;
        }

        String sum() {
            return BigDecimal.valueOf(kopecks, 2).toPlainString();
        }
    }

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String BANK_INN = "6399999993";
    private static final long FEE = 150_050;
    private static final String END = "\r\n";

    private final Writer out;
    private final String account;
    private final BillingPeriod month;

    private InventedStatement(Writer out, String account, BillingPeriod month) {
        this.out = out;
        this.account = account;
        this.month = month;
    }

    /** Writes {@code statement-2026-09.txt}: by day; the first payment stands there twice, and the bank takes its fee. */
    static void write(Path folder, BillingPeriod month, List<Payment> payments) throws IOException {
        var sorted = payments.stream().sorted(Comparator.comparing(Payment::day)).toList();
        try (var out = Files.newBufferedWriter(folder.resolve("statement-" + month + ".txt"), WINDOWS)) {
            var statement = new InventedStatement(out, account(), month);
            statement.head(sorted.stream().mapToLong(Payment::kopecks).sum());
            for (var payment : sorted) {
                statement.incoming(payment);
            }
            if (!sorted.isEmpty()) {
                statement.incoming(sorted.getFirst());
            }
            statement.fee();
            statement.lines("КонецФайла");
        }
    }

    /** The account of the utility that every invented registry has. */
    private static String account() throws IOException {
        try (var in = InventedStatement.class.getResourceAsStream("utility.csv")) {
            if (in == null) {
                throw new IllegalStateException("No utility.csv beside " + InventedStatement.class.getName());
            }
            var rows = new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList();
            int column = List.of(rows.getFirst().split(";", -1)).indexOf("account");
            return rows.getLast().split(";", -1)[column];
        }
    }

    private void head(long kopecks) throws IOException {
        var first = DAY.format(month.firstDay());
        var last = DAY.format(month.lastDay());
        var opening = 1_000_000_00L;
        lines("1CClientBankExchange", "ВерсияФормата=1.03", "Кодировка=Windows", "Отправитель=Показательный банк",
                "Получатель=", "ДатаСоздания=" + DAY.format(month.next().firstDay()), "ВремяСоздания=08:00:00",
                "ДатаНачала=" + first, "ДатаКонца=" + last, "РасчСчет=" + account, "СекцияРасчСчет",
                "ДатаНачала=" + first, "ДатаКонца=" + last, "РасчСчет=" + account,
                "НачальныйОстаток=" + roubles(opening), "ВсегоПоступило=" + roubles(kopecks),
                "ВсегоСписано=" + roubles(FEE), "КонечныйОстаток=" + roubles(opening + kopecks - FEE), "КонецРасчСчет");
    }

    private void incoming(Payment payment) throws IOException {
        var day = DAY.format(payment.day());
        lines("СекцияДокумент=Платежное поручение", "Номер=" + payment.number(), "Дата=" + day,
                "Сумма=" + payment.sum(), "ПлательщикСчет=" + accountOf(payment.payer()), "ДатаСписано=",
                "Плательщик=" + payment.payer().name(), "ПлательщикИНН=" + payment.payer().inn(),
                "ПолучательСчет=" + account, "ДатаПоступило=" + day, "ВидОплаты=01",
                "НазначениеПлатежа=" + payment.purpose(), "КонецДокумента");
    }

    private static String accountOf(Payer payer) {
        return "407028109%011d".formatted(Long.valueOf(payer.code()));
    }

    private void fee() throws IOException {
        var day = DAY.format(month.lastDay());
        lines("СекцияДокумент=Банковский ордер", "Номер=" + month.month().getMonthValue(), "Дата=" + day,
                "Сумма=" + roubles(FEE), "ПлательщикСчет=" + account, "ДатаСписано=" + day,
                "ПолучательСчет=47423810000000000001", "ДатаПоступило=", "Получатель=Показательный банк",
                "ПолучательИНН=" + BANK_INN, "ВидОплаты=17", "НазначениеПлатежа=Комиссия за ведение счета",
                "КонецДокумента");
    }

    private static String roubles(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2).toPlainString();
    }

    private void lines(String... lines) throws IOException {
        for (var line : lines) {
            out.write(line);
            out.write(END);
        }
    }
}
