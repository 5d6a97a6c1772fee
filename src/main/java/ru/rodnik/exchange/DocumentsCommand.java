package ru.rodnik.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import ru.rodnik.documents.MonthPapers;
import ru.rodnik.documents.MonthPapers.Selection;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;
import ru.rodnik.registry.Contract;
import ru.rodnik.registry.Contracts;
import ru.rodnik.shared.BillingPeriod;

/** {@code documents 2026-11 --out DIR|FILE.zip [--contract N]}: the papers of a month with their register. */
@ConsoleCommand(
        name = "documents",
        usage = "ГГГГ-ММ --out ПАПКА|АРХИВ.zip [--contract НОМЕР]",
        purpose = "записывает документы месяца в PDF и XML с реестром, в папку или одним архивом",
        arguments = 1,
        options = {"out", "contract"})
class DocumentsCommand implements Command {

    private static final int SAY_EVERY = 10_000;

    private final MonthPapers papers;
    private final UtilityPack pack;
    private final Contracts contracts;

    DocumentsCommand(MonthPapers papers, UtilityPack pack, Contracts contracts) {
        this.papers = papers;
        this.pack = pack;
        this.contracts = contracts;
    }

    @Override
    public int run(CommandLine line) {
        return run(line.argument(0), line.option("out").map(Path::of), line.option("contract"), line.out(), line.err());
    }

    int run(String typed, Optional<Path> target, Optional<String> contract, PrintStream out, PrintStream err) {
        var month = BillingPeriod.parse(typed);
        if (target.isEmpty() || month.isEmpty()) {
            err.println("documents: нужно ГГГГ-ММ --out ПАПКА или АРХИВ.zip.");
            return WRONG_USAGE;
        }
        var wanted = contract.flatMap(contracts::findByNumber);
        if (contract.isPresent() && wanted.isEmpty()) {
            err.println("documents: нет договора «" + contract.get() + "».");
            return NOT_ALLOWED;
        }
        try {
            write(new Selection(month.get(), null, wanted.map(Contract::id).orElse(null)), target.get(), out);
            return DONE;
        } catch (IOException e) {
            err.println("documents: не удалось записать: " + e.getMessage());
            return NOT_ALLOWED;
        }
    }

    private void write(Selection selection, Path target, PrintStream out) throws IOException {
        var began = System.nanoTime();
        int all = papers.count(selection);
        var said = new AtomicInteger();
        int written = pack.write(selection, target, done -> {
            if (done - said.get() >= SAY_EVERY) {
                said.set(done);
                out.println("Готово " + done + " из " + all);
            }
        });
        out.println("Записано документов: " + written);
        out.printf(Locale.ROOT, "Секунд: %.1f%n", (System.nanoTime() - began) / 1e9);
    }
}
