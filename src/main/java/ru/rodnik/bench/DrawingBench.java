package ru.rodnik.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import ru.rodnik.documents.form.FormLine;
import ru.rodnik.documents.form.TransferDocument;
import ru.rodnik.documents.form.TransferDocumentForm;
import ru.rodnik.documents.form.VatInvoice;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.print.Party;
import ru.rodnik.print.Signer;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * {@code bench drawing}: how many papers a second the engine draws, beside OpenPDF on the same form in the same run, and
 * whether its memory stays level. Nothing is stored.
 */
class DrawingBench implements Benchmark {

    private static final double PER_SECOND_LEAST = 300;
    private static final double SLOW_MILLIS_MOST = 50;
    private static final int PAPERS = 20_000;
    private static final int PAPERS_BEFORE = 2_000;
    private static final double GROWTH_MEGABYTES_MOST = 8;
    private static final Duration WARMING = Duration.ofSeconds(6);
    private static final Duration MEASURING = Duration.ofSeconds(5);
    private static final IntFunction<byte[]> OURS = number -> TransferDocumentForm.pdf(paper(number));
    private static final IntFunction<byte[]> PEER = number -> OpenPdfPaper.pdf(paper(number));

    /**
     * What came out.
     *
     * @param kept whether every limit was
     */
    record Outcome(List<String> lines, boolean kept) {}

    @Override
    public String name() {
        return "drawing";
    }

    @Override
    public int run(CommandLine line, ProgramJar jar) {
        var outcome = measure();
        outcome.lines().forEach(line.out()::println);
        return outcome.kept() ? Command.DONE : Command.NOT_ALLOWED;
    }

    /** Takes about a minute, on all processors. */
    static Outcome measure() {
        DrawnPapers.measure(OURS, 2, WARMING);
        DrawnPapers.measure(PEER, 2, WARMING);
        var lines = new ArrayList<String>();
        lines.add("Печать УПД в памяти, PDF/A-3a:");
        var single = DrawnPapers.measure(OURS, 1, MEASURING);
        var peerSingle = DrawnPapers.measure(PEER, 1, MEASURING);
        var both = DrawnPapers.measure(OURS, 2, MEASURING);
        var peerBoth = DrawnPapers.measure(PEER, 2, MEASURING);
        lines.add("  Родник, " + single);
        lines.add("  Родник, " + both);
        lines.add("  OpenPDF 3.0.5, " + peerSingle);
        lines.add("  OpenPDF 3.0.5, " + peerBoth);
        var growth = growthMegabytes();
        var kept = new ArrayList<Boolean>();
        kept.add(limit(lines, "документов в секунду в два потока, не меньше", both.perSecond(), PER_SECOND_LEAST,
                both.perSecond() >= PER_SECOND_LEAST));
        kept.add(limit(lines, "не медленнее OpenPDF, раз", both.perSecond() / peerBoth.perSecond(), 1,
                both.perSecond() >= peerBoth.perSecond()));
        kept.add(limit(lines, "95 из 100 в один поток, мс, не больше", single.slowMillis(), SLOW_MILLIS_MOST,
                single.slowMillis() <= SLOW_MILLIS_MOST));
        kept.add(limit(lines, "памяти прибавилось за " + PAPERS + " документов, МБ, не больше", growth,
                GROWTH_MEGABYTES_MOST, growth <= GROWTH_MEGABYTES_MOST));
        return new Outcome(lines, kept.stream().allMatch(one -> one));
    }

    private static boolean limit(List<String> lines, String what, double value, double limit, boolean kept) {
        lines.add(String.format(Locale.ROOT, "  %s %.0f: %.1f%s", what, limit, value, kept ? "" : " — НАРУШЕНО"));
        return kept;
    }

    private static double growthMegabytes() {
        draw(PAPERS_BEFORE);
        var before = usedMegabytes();
        draw(PAPERS);
        return usedMegabytes() - before;
    }

    private static void draw(int papers) {
        for (int number = 0; number < papers; number++) {
            var _ = OURS.apply(number);
        }
    }

    private static double usedMegabytes() {
        var memory = Runtime.getRuntime();
        System.gc();
        return (memory.totalMemory() - memory.freeMemory()) / 1e6;
    }

    /** Two services of one month, invented. */
    private static TransferDocument paper(int number) {
        var day = LocalDate.of(2026, 10, 31);
        var head = Signer.of("Директор", "Иванова А.П.");
        var accountant = Signer.of("Главный бухгалтер", "Сидорова М.И.");
        var invoice = new VatInvoice(
                Integer.toString(number), day, null,
                new Party("МУП «Тестводоканал»", "9901000010", "990101001", "1179900000011",
                        "000001, Тестовая обл., г. Тестоград, ул. Водопроводная, д. 1", "+7 (000) 000-00-01"),
                new Party("ООО «УК Тестовый дом»", "9902000020", "990201001", "1169900000022",
                        "000002, Тестовая обл., г. Тестоград, ул. Домовая, д. 2, офис 3", null),
                List.of("№ 45 от 05.10.2026"),
                List.of("Универсальный передаточный документ, № " + number + " от 31.10.2026"),
                List.of("№ А-77 от 05.10.2026"), null,
                List.of(
                        line("Холодное водоснабжение (питьевая вода), октябрь 2026 г.", "1250.5", "45.18", "56497.59",
                                "12429.47"),
                        line("Водоотведение, октябрь 2026 г.", "1180.25", "38.72", "45699.28", "10053.84")),
                true, head, accountant);
        return new TransferDocument(
                TransferDocument.Status.WITH_VAT_INVOICE, invoice,
                "Единый договор холодного водоснабжения и водоотведения № 120-В от 01.02.2024", day,
                "Период оказания услуг: 01.10.2026–31.10.2026", head, accountant,
                new BillingPeriod(YearMonth.from(day)), List.of());
    }

    private static FormLine line(String name, String volume, String price, String net, String vat) {
        return new FormLine(name, "113", "м3", CubicMetres.of(volume), Price.of(price), Money.of(net),
                VatRate.of("22"), Money.of(vat));
    }
}
