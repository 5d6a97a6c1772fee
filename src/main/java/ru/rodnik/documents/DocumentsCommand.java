package ru.rodnik.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;
import ru.rodnik.registry.Contract;
import ru.rodnik.registry.Contracts;
import ru.rodnik.shared.BillingPeriod;

/** {@code documents 2026-11 --out DIR [--contract N]}: the papers of a month as PDF, a folder a contract. */
@ConsoleCommand(
        name = "documents",
        usage = "ГГГГ-ММ --out ПАПКА [--contract НОМЕР]",
        purpose = "записывает документы месяца в PDF",
        arguments = 1,
        options = {"out", "contract"})
class DocumentsCommand implements Command {

    private final Documents documents;
    private final DocumentPdf documentPdf;
    private final Contracts contracts;

    DocumentsCommand(Documents documents, DocumentPdf documentPdf, Contracts contracts) {
        this.documents = documents;
        this.documentPdf = documentPdf;
        this.contracts = contracts;
    }

    @Override
    public int run(CommandLine line) {
        return run(line.argument(0), line.option("out").map(Path::of), line.option("contract"), line.out(), line.err());
    }

    int run(String typed, Optional<Path> folder, Optional<String> contract, PrintStream out, PrintStream err) {
        var month = BillingPeriod.parse(typed);
        if (folder.isEmpty() || month.isEmpty()) {
            err.println("documents: нужно ГГГГ-ММ --out ПАПКА.");
            return WRONG_USAGE;
        }
        var wanted = contract.flatMap(contracts::findByNumber);
        if (contract.isPresent() && wanted.isEmpty()) {
            err.println("documents: нет договора «" + contract.get() + "».");
            return NOT_ALLOWED;
        }
        try {
            int written = write(documents.ofMonth(month.get(), wanted.map(Contract::id).orElse(null)),
                    folder.get());
            out.println("Записано документов: " + written);
            return DONE;
        } catch (IOException e) {
            err.println("documents: не удалось записать: " + e.getMessage());
            return NOT_ALLOWED;
        }
    }

    private int write(Iterable<IssuedDocument> papers, Path folder) throws IOException {
        int written = 0;
        for (var paper : papers) {
            var contract = contracts.find(paper.contractId()).orElseThrow();
            var target = Files.createDirectories(folder.resolve(safe(contract.number())));
            var pdf = documentPdf.of(paper.id()).orElseThrow();
            Files.write(target.resolve(paper.kind() + "-" + paper.year() + "-" + paper.number() + ".pdf"), pdf.bytes());
            written++;
        }
        return written;
    }

    /** A number of a contract may have what a folder's name may not. */
    private static String safe(String number) {
        var name = number.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return name.startsWith(".") ? "_" + name : name;
    }
}
