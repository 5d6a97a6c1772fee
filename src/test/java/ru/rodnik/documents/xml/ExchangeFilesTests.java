package ru.rodnik.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.rodnik.documents.xml.XmlSamples.HOUSING;
import static ru.rodnik.documents.xml.XmlSamples.LESS;
import static ru.rodnik.documents.xml.XmlSamples.MORE;
import static ru.rodnik.documents.xml.XmlSamples.OCTOBER_31;
import static ru.rodnik.documents.xml.XmlSamples.PREPAID;
import static ru.rodnik.documents.xml.XmlSamples.SEWAGE;
import static ru.rodnik.documents.xml.XmlSamples.UTILITY;
import static ru.rodnik.documents.xml.XmlSamples.VAT;
import static ru.rodnik.documents.xml.XmlSamples.WATER;
import static ru.rodnik.documents.xml.XmlSamples.buyer;
import static ru.rodnik.documents.xml.XmlSamples.correction;
import static ru.rodnik.documents.xml.XmlSamples.figures;
import static ru.rodnik.documents.xml.XmlSamples.paper;
import static ru.rodnik.documents.xml.XmlSamples.signed;
import static ru.rodnik.documents.xml.XmlSamples.utd;
import static ru.rodnik.documents.xml.XmlSamples.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.documents.xml.CorrectionDocument.Change;
import ru.rodnik.documents.xml.CorrectionDocument.Original;
import ru.rodnik.documents.xml.CorrectionDocument.Revision;
import ru.rodnik.documents.xml.Signature.Authority;
import ru.rodnik.documents.xml.TransferDocument.Function;
import ru.rodnik.documents.xml.TransferDocument.Line;
import ru.rodnik.documents.xml.TransferDocument.Payment;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;

/**
 * Every kind for every kind of buyer, with everything that may be on it; left in {@code target/exchange-files}, where
 * whoever has the schemas of the tax service checks them.
 */
class ExchangeFilesTests {

    private static final Path LEFT_IN = Path.of("target", "exchange-files");
    private static final String STATE_CONTRACT = "26000000000000000001000";
    private static final FullName TRADER = new FullName("Сидоров", "Пётр", "Ильич");
    private static final List<Side> BUYERS = List.of(
            HOUSING,
            buyer(new Side.Organisation("ООО \"Рога & <Копыта>\" ₽ " + "ё".repeat(1500), "9902000020", null),
                    "х".repeat(700)),
            buyer(new Side.Entrepreneur("990300000312", TRADER, "326990000000012", null), "ИП Сидоров П. И."),
            buyer(new Side.Entrepreneur("990300000312", TRADER, null, null), null),
            buyer(new Side.Person(null, "Кузнецова Мария Львовна", null), null),
            buyer(new Side.Person("990300000312", "Цой", null), null));
    private static final Line UNTAXED = line(2, "1", "33.31", null, "0");
    private static final Line OF_LAST_YEAR = line(3, "1", "33.31", VatRate.of("20"), "6.66");
    private static final Line NOTHING = line(1, "0", "0", VAT, "0");
    private static final Change REPRICED = new Change(3, 0, "Водоотведение", Price.of("10"), Price.of("12.5"),
            VatRate.of("20"), figures("0", "0", "0", "0"), figures("4", "50", "10", "60"));
    private static final Change UNTAXED_CHANGE =
            new Change(1, 4, "Водоотведение", Price.of("10"), Price.of("12.5"), null,
                    figures("0", "0", "0", "0"), figures("4", "50", "0", "50"));

    private final List<XmlPaper.Written> written = new ArrayList<>();

    private static Line line(int number, String volume, String net, @Nullable VatRate rate,
            String vat) {
        return new Line(number, "Водоотведение", "ВО", CubicMetres.of(volume), Price.of("33.31123"), Money.of(net),
                rate,
                Money.of(vat), Money.of(net).plus(Money.of(vat)));
    }

    @Test
    void every_kind_can_be_written_for_every_buyer() throws IOException {
        for (var buyer : BUYERS) {
            for (var function : Function.values()) {
                transfers(function, buyer);
            }
            for (var function : CorrectionDocument.Function.values()) {
                corrections(function, buyer);
            }
        }
        rarities();
        authorities().forEach(authority -> keep(signed(utd(),
                new Signature(null, new FullName("Ли", "Вэй", null), OCTOBER_31, authority))));
        assertThat(written).extracting(XmlPaper.Written::fileId).doesNotHaveDuplicates().hasSizeGreaterThan(120);
        Files.createDirectories(LEFT_IN);
        for (var file : written) {
            Files.write(LEFT_IN.resolve(file.fileName()), file.bytes());
        }
    }

    /** A buyer from abroad, a rate of nothing, a paper of three hundred lines. */
    private void rarities() {
        var foreign = buyer(
                new Side.Organisation("Łódź Trading GmbH, Niederlassung „Wolga“ (Самара)", "9909000003", "990951001"),
                "Łódź Trading GmbH");
        var many = IntStream.rangeClosed(1, 300).mapToObj(number -> line(number, "1", "33.31", VAT, "7.33"))
                .toArray(Line[]::new);
        for (var function : List.of(Function.TAX_INVOICE_AND_TRANSFER, Function.TAX_INVOICE, Function.TRANSFER)) {
            keep(paper(function, foreign, WATER, SEWAGE));
            keep(paper(function, HOUSING, line(1, "1", "33.31", VatRate.of("0"), "0")));
            keep(paper(function, HOUSING, many));
        }
    }

    private void transfers(Function function, Side buyer) {
        var advance = function == Function.ADVANCE;
        var plain = advance ? paper(function, buyer, PREPAID) : paper(function, buyer, WATER, SEWAGE);
        keep(plain);
        keep(with(plain, new TransferDocument.Revision(1, LocalDate.of(2026, 11, 10), "ON_NSCHFDOPPR_1"),
                List.of(new Payment("45", LocalDate.of(2026, 10, 5), Money.of("50000")),
                        new Payment("4".repeat(40), LocalDate.of(2026, 10, 6), Money.of("5"))),
                advance
                        ? List.of()
                        : List.of(
                                new NamedPaper("Счет-фактура", "А-77", LocalDate.of(2026, 10, 5)),
                                new NamedPaper("Счет-фактура", "А-78", LocalDate.of(2026, 10, 6),
                                        "с учетом исправления № 1")),
                STATE_CONTRACT));
        if (!advance) {
            keep(paper(function, buyer, WATER, UNTAXED, OF_LAST_YEAR));
            keep(paper(function, buyer, NOTHING));
        }
    }

    private void corrections(CorrectionDocument.Function function, Side buyer) {
        keep(correction(function, buyer, LESS));
        keep(correction(function, buyer, LESS, MORE, REPRICED));
        keep(correction(function, buyer, UNTAXED_CHANGE));
        var plain = correction(function, buyer, MORE);
        keep(new CorrectionDocument(
                function, plain.id(), plain.formedAt(), "К-16", plain.date(), new Revision(2, OCTOBER_31),
                List.of(new Original("1111", LocalDate.of(2026, 9, 30), null),
                        new Original("1234", OCTOBER_31, new Revision(1, OCTOBER_31))),
                plain.seller(), buyer, STATE_CONTRACT, List.of(new InfoField("ЛицевойСчет", "5")), plain.changes(),
                plain.agreement(), plain.signature()));
    }

    private static List<Authority> authorities() {
        return List.of(
                new Authority.AttachedProxy(),
                new Authority.StoredProxy(XmlSamples.ID, OCTOBER_31, "https://m4d.nalog.gov.ru/"),
                new Authority.KnownProxy(), new Authority.PaperProxy("12", OCTOBER_31),
                new Authority.Other("приказ № 3"));
    }

    private void keep(TransferDocument d) {
        keep(TransferXml.of(new TransferDocument(
                d.function(), next(), d.formedAt(), d.number(), d.date(), d.revision(), UTILITY, d.buyer(),
                d.payments(),
                d.shipments(), d.advances(), d.governmentContractId(), d.fields(), d.lines(), d.transfer(),
                d.signature())));
    }

    private void keep(CorrectionDocument d) {
        keep(CorrectionXml.of(new CorrectionDocument(
                d.function(), next(), d.formedAt(), d.number(), d.date(), d.revision(), d.originals(), UTILITY,
                d.buyer(), d.governmentContractId(), d.fields(), d.changes(), d.agreement(), d.signature())));
    }

    private void keep(XmlPaper paper) {
        assertThat(paper).isInstanceOf(XmlPaper.Written.class);
        written.add((XmlPaper.Written) paper);
    }

    private UUID next() {
        return new UUID(1, written.size());
    }
}
