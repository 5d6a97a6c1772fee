package ru.rodnik.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Csv;

/** {@code export readings --period 2026-11 [--out FILE]}: a table of one month as CSV, to a file or to the console. */
@ConsoleCommand(
        name = "export",
        usage = "charges|volumes|documents|balances|readings|payments|all --period ГГГГ-ММ [--out ФАЙЛ или папка для all]",
        purpose = "выгружает таблицу за месяц в CSV; all — все таблицы в папку",
        arguments = 1,
        options = {"period", "out"})
class ExportCommand implements Command {

    /** Every table, each in a file of its name. */
    private static final String ALL = "all";

    private final List<Export> exports;
    private final TransactionTemplate reading;

    ExportCommand(List<Export> exports, PlatformTransactionManager transactions) {
        this.exports = exports.stream().sorted(Comparator.comparing(Export::name)).toList();
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public int run(CommandLine line) {
        return run(line.argument(0), line.option("period"), line.option("out").map(Path::of), line.out(), line.err());
    }

    int run(String name, Optional<String> month, Optional<Path> file, PrintStream out, PrintStream err) {
        var export = exports.stream().filter(e -> e.name().equals(name)).findFirst();
        var period = month.flatMap(BillingPeriod::parse);
        if (name.equals(ALL) && period.isPresent() && file.isPresent()) {
            return toFolder(period.get(), file.get(), err);
        }
        if (export.isEmpty()) {
            err.println("export: нет таблицы «" + name + "». Есть: "
                    + String.join(", ", exports.stream().map(Export::name).toList()) + "; all с --out ПАПКА.");
            return WRONG_USAGE;
        }
        if (period.isEmpty()) {
            err.println("export: нужен месяц, например --period 2026-11.");
            return WRONG_USAGE;
        }
        try {
            if (file.isPresent()) {
                toFile(export.get(), period.get(), file.get());
            } else {
                write(export.get(), period.get(), new OutputStreamWriter(out, UTF_8));
            }
            return DONE;
        } catch (IOException | UncheckedIOException e) {
            err.println(
                    "export: не удалось записать " + file.map(Path::toString).orElse("ответ") + ": " + e.getMessage());
            return NOT_ALLOWED;
        }
    }

    private int toFolder(BillingPeriod period, Path folder, PrintStream err) {
        try {
            Files.createDirectories(folder);
            for (var export : exports) {
                toFile(export, period, folder.resolve(export.name() + ".csv"));
            }
            return DONE;
        } catch (IOException | UncheckedIOException e) {
            err.println("export: не удалось записать " + folder + ": " + e.getMessage());
            return NOT_ALLOWED;
        }
    }

    /** Whole or not at all: under its name the file appears when its last row is written. */
    private void toFile(Export export, BillingPeriod period, Path file) throws IOException {
        var target = file.toAbsolutePath();
        var unfinished = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".unfinished");
        try (var out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(unfinished), UTF_8))) {
            write(export, period, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(Export export, BillingPeriod period, Writer out) {
        reading.executeWithoutResult(_ -> {
            try (var rows = export.rows(period)) {
                var csv = Csv.begin(out, export.columns());
                for (var each = rows.iterator(); each.hasNext();) {
                    csv.row(each.next());
                }
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
