package ru.rodnik.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.rodnik.print.PdfaCheck;
import ru.rodnik.shared.Sha256;

/**
 * Holds papers to their data, as they lie in a folder with their registers and exchange files: each PDF is PDF/A-3b by
 * veraPDF, has its fonts, holds its exchange file byte by byte, says what the data say and nothing else, and every QR on
 * it is read from the sheet and equals its source.
 *
 * <pre>PaperCheck FOLDER UTILITY.csv SITE</pre>
 */
public final class PaperCheck {

    private final Map<String, Registered> register;
    private final Map<String, String> utility;
    private final String site;

    private PaperCheck(Map<String, Registered> register, Map<String, String> utility, String site) {
        this.register = register;
        this.utility = utility;
        this.site = site;
    }

    /** @param figures how many figures were compared, {@code codes} how many QR */
    record Verdict(String kind, int figures, int codes, List<String> mistakes) {}

    /** Ends with 1 where a paper is not what it should be. */
    public static void main(String[] arguments) throws IOException {
        var verdicts = of(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
        print(verdicts);
        System.exit(
                !verdicts.isEmpty() && verdicts.values().stream().allMatch(one -> one.mistakes().isEmpty()) ? 0 : 1);
    }

    /** By paper. */
    static Map<Path, Verdict> of(Path folder, Path utility, String site) throws IOException {
        var check = new PaperCheck(Registered.below(folder), Table.read(utility).getLast(), site);
        try (var files = Files.walk(folder)) {
            var papers = files.filter(file -> file.toString().endsWith(".pdf")).sorted().toArray(Path[]::new);
            var verdicts = new TreeMap<Path, Verdict>();
            Arrays.stream(papers).parallel().map(paper -> Map.entry(folder.relativize(paper), check.judged(paper)))
                    .forEachOrdered(one -> verdicts.put(one.getKey(), one.getValue()));
            return verdicts;
        }
    }

    static void print(Map<Path, Verdict> verdicts) {
        verdicts.forEach((paper, verdict) -> verdict.mistakes().stream().limit(10)
                .forEach(mistake -> System.out.println(paper + ": " + mistake)));
        var kinds = verdicts.values().stream()
                .collect(Collectors.groupingBy(Verdict::kind, TreeMap::new, Collectors.toList()));
        System.out.printf("%-36s%10s%10s%10s%10s%n", "kind", "papers", "figures", "QR", "wrong");
        kinds.forEach(PaperCheck::print);
        print("all", List.copyOf(verdicts.values()));
    }

    private static void print(String kind, List<Verdict> verdicts) {
        System.out.printf("%-36s%10d%10d%10d%10d%n", kind, verdicts.size(),
                verdicts.stream().mapToInt(Verdict::figures).sum(), verdicts.stream().mapToInt(Verdict::codes).sum(),
                verdicts.stream().filter(one -> !one.mistakes().isEmpty()).count());
    }

    private Verdict judged(Path file) {
        var mistakes = new ArrayList<String>();
        try {
            var bytes = Files.readAllBytes(file);
            PdfaCheck.objections(bytes).stream().distinct().forEach(one -> mistakes.add("veraPDF: " + one));
            var paper = PrintedPaper.of(bytes);
            paper.unfitFonts().forEach(font -> mistakes.add("font " + font));
            for (var attached : paper.attachments().entrySet()) {
                var beside = file.resolveSibling(attached.getKey());
                if (!Files.exists(beside) || !Arrays.equals(Files.readAllBytes(beside), attached.getValue())) {
                    mistakes.add("the file within is not the file beside it: " + attached.getKey());
                }
            }
            return said(file, paper, register.get(Sha256.of(bytes).hex()), mistakes);
        } catch (IOException | RuntimeException e) {
            mistakes.add(e.toString());
            return new Verdict("unreadable", 0, 0, mistakes);
        }
    }

    private Verdict said(Path file, PrintedPaper paper, @Nullable Registered registered, List<String> mistakes)
            throws IOException {
        var attached = paper.attachments().values().stream().findFirst();
        var name = String.valueOf(file.getFileName());
        if (name.startsWith("ORIGIN-")) {
            mistakes.addAll(ExpectedOrigin.mistakes(paper, register.values()));
            return new Verdict("расшифровка", count(paper), 0, mistakes);
        }
        if (name.startsWith("RECONCILIATION-")) {
            if (attached.isEmpty()) {
                return new Verdict("акт сверки без XML", 0, paper.codes().size(), mistakes);
            }
            mistakes.addAll(ExpectedReconciliation.mistakes(ExchangeFile.of(attached.get()), paper, site));
            return new Verdict("акт сверки", count(paper), paper.codes().size(), mistakes);
        }
        if (registered == null) {
            mistakes.add("no register knows this file");
            return new Verdict("unknown", 0, 0, mistakes);
        }
        var hash = attached.map(xml -> Sha256.of(xml).hex()).orElse("");
        if (!hash.equals(registered.value("sha256_xml"))) {
            mistakes.add("the register has another exchange file: " + registered.value("sha256_xml"));
        }
        var expected = expected(registered, attached.isEmpty() ? null : ExchangeFile.of(attached.get()));
        mistakes.addAll(expected.mistakes(paper));
        return new Verdict(kind(registered), expected.figures(), expected.codes(), mistakes);
    }

    private static int count(PrintedPaper paper) {
        return (int) PrintedPaper.decimals(paper.copied()).count();
    }

    private Expected expected(Registered registered, @Nullable ExchangeFile file) {
        return switch (registered.kind()) {
            case "INVOICE", "PENALTY_INVOICE" -> ExpectedPayment.invoice(registered, utility);
            case "ACT" -> ExpectedPayment.act(registered, utility, site);
            case "VAT_INVOICE", "ADVANCE_VAT_INVOICE", "UTD" ->
                    ExpectedTransfer.of(registered, present(file), utility, site);
            case "CORRECTION_INVOICE" -> ExpectedCorrection.of(registered, present(file), utility, site);
            default -> throw new IllegalArgumentException("A kind nobody told of: " + registered.kind());
        };
    }

    private static ExchangeFile present(@Nullable ExchangeFile file) {
        if (file == null) {
            throw new IllegalArgumentException("no exchange file within");
        }
        return file;
    }

    private static String kind(Registered registered) {
        var correction = registered.kind().equals("CORRECTION_INVOICE");
        var status = registered.value("status");
        var kind = switch (registered.kind()) {
            case "INVOICE" -> "счёт";
            case "PENALTY_INVOICE" -> "счёт на неустойку";
            case "ACT" -> "акт";
            case "VAT_INVOICE" -> "счёт-фактура";
            case "ADVANCE_VAT_INVOICE" -> "счёт-фактура на аванс";
            default -> correction ? (status.isEmpty() ? "КСФ" : "УКД " + status) : "УПД " + status;
        };
        return registered.value("revision").equals("0") ? kind : kind + ", исправленный";
    }
}
