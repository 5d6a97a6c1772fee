package ru.rodnik.payments;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import ru.rodnik.payments.StatementOutcome.Refused;
import ru.rodnik.payments.StatementOutcome.Taken;
import ru.rodnik.payments.StatementOutcome.Unrecognised;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;

/** {@code statement FILE...}: each file by itself, all or nothing; one that is refused does not hinder the others. */
@ConsoleCommand(
        name = "statement",
        usage = "ФАЙЛ...",
        purpose = "принимает банковские выписки (1CClientBankExchange): что распознано, что нет, что уже было",
        arguments = 1,
        argumentsMax = 1_000)
class StatementCommand implements Command {

    private static final int MOST_SHOWN = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final TakeInStatement takeInStatement;

    StatementCommand(TakeInStatement takeInStatement) {
        this.takeInStatement = takeInStatement;
    }

    @Override
    public int run(CommandLine line) {
        return run(line.arguments().stream().map(Path::of).toList(), line.out(), line.err());
    }

    int run(List<Path> files, PrintStream out, PrintStream err) {
        var status = DONE;
        var began = System.nanoTime();
        for (var file : files) {
            status = Math.max(status, take(file, out, err));
        }
        out.printf(Locale.ROOT, "Секунд: %.1f%n", (System.nanoTime() - began) / 1e9);
        return status;
    }

    private int take(Path file, PrintStream out, PrintStream err) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            err.println(file + ": не удалось прочитать: " + e.getMessage());
            return NOT_ALLOWED;
        }
        return switch (takeInStatement.take(file.getFileName().toString(), bytes)) {
            case Refused(var mistakes) -> {
                mistakes.forEach(err::println);
                yield NOT_ALLOWED;
            }
            case Taken taken -> {
                show(file.getFileName(), taken, out);
                yield DONE;
            }
        };
    }

    private static void show(Path name, Taken taken, PrintStream out) {
        var unrecognised = taken.unrecognised().stream().map(Unrecognised::receipt).toList();
        out.println(name + ": распознано " + counted(taken.recognised()) + ", не распознано " + counted(unrecognised)
                + ", дубликатов " + counted(taken.duplicates()) + "; не поступления: " + taken.others());
        taken.unrecognised().stream().limit(MOST_SHOWN)
                .forEach(one -> out.println("  не распознан: " + words(one.receipt()) + ": " + one.reason()));
        more(unrecognised.size(), out);
        taken.duplicates().stream().limit(MOST_SHOWN)
                .forEach(receipt -> out.println("  уже есть: " + words(receipt)));
        more(taken.duplicates().size(), out);
        taken.notes().forEach(note -> out.println("  обратите внимание: " + note));
        if (!unrecognised.isEmpty()) {
            out.println("  Нераспознанные записаны, но не проведены: внесите их на странице «Платежи» или примите"
                    + " выписку ещё раз, когда договор появится.");
        }
    }

    private static String counted(List<BankReceipt> receipts) {
        return receipts.isEmpty() ? "0" : receipts.size() + " на " + StatementOutcome.sum(receipts);
    }

    private static void more(int all, PrintStream out) {
        if (all > MOST_SHOWN) {
            out.println("  … и ещё " + (all - MOST_SHOWN));
        }
    }

    private static String words(BankReceipt receipt) {
        return "строка " + receipt.line() + ", п/п № " + receipt.documentNumber() + " от "
                + DAY.format(receipt.documentDate() == null ? receipt.receivedOn() : receipt.documentDate()) + " на "
                + receipt.amount() + ", " + receipt.payerName();
    }
}
