package ru.rodnik.documents.xml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A format of an exchange file with the days of papers it is for (formats §1). A new version is a new row; the old one
 * stays for the papers of its days.
 *
 * @param prefix of the names of its files
 * @param knd КНД, the code of the document
 * @param order by which the tax service introduced it
 * @param until the first day on which it is no longer for new papers; none while it is in force
 */
public record ExchangeFormat(
        Kind kind, String prefix, String version, String knd, String order, LocalDate from, @Nullable LocalDate until) {

    /** What is exchanged. */
    public enum Kind {
        TRANSFER, CORRECTION, PAYMENT_REQUEST
    }

    /** How this program signs its files: {@code ВерсПрог}. */
    static final String PROGRAM = "Родник 1";

    private static final DateTimeFormatter DAY_IN_NAME = DateTimeFormatter.BASIC_ISO_DATE;

    /**
     * 5.03 is the only format taken for счета-фактуры and УПД since 01.04.2025. The first day of 5.02 is not stated in
     * what we have of the order; operators took it by 28.05.2026. 5.01 of the счёт is recommended, never required.
     */
    private static final List<ExchangeFormat> VERSIONS = List.of(
            new ExchangeFormat(Kind.TRANSFER, "ON_NSCHFDOPPR", "5.03", "1115131", "ЕД-7-26/970@",
                    LocalDate.of(2025, 4, 1), null),
            new ExchangeFormat(Kind.CORRECTION, "ON_NKORSCHFDOPPR", "5.02", "1115133", "ЕД-1-26/29@",
                    LocalDate.of(2026, 5, 28), null),
            new ExchangeFormat(Kind.PAYMENT_REQUEST, "ON_CHETOP", "5.01", "1110379", "ЕД-7-26/29@",
                    LocalDate.of(2025, 2, 19), null));

    /** The format for a paper of that day; empty where there was none that we write. */
    public static Optional<ExchangeFormat> of(Kind kind, LocalDate day) {
        return VERSIONS.stream()
                .filter(format -> format.kind() == kind && !day.isBefore(format.from())
                        && (format.until() == null || day.isBefore(format.until())))
                .findFirst();
    }

    /**
     * {@code ИдФайл}, which is the file's name too: recipient, sender, day, identifier, and no goods that are traced,
     * marked, alcohol, tobacco or oil. The счёт names the two sides by their numbers, the seller first.
     */
    String fileId(Side seller, Side buyer, LocalDateTime formedAt, UUID id) {
        var day = DAY_IN_NAME.format(formedAt.toLocalDate());
        return kind == Kind.PAYMENT_REQUEST
                ? String.join("_", prefix, seller.numbers(), buyer.numbers(), day, id.toString())
                : String.join("_", prefix, buyer.exchangeId(), seller.exchangeId(), day, id.toString(), "0_0_0_0_0_00");
    }

    /** The file of that name, with its document in it. */
    XmlPaper.Written file(String id, Consumer<XmlElement> document) {
        return new XmlPaper.Written(id, XmlFile.of("Файл", file -> file
                .set("ИдФайл", id)
                .set("ВерсФорм", version)
                .set("ВерсПрог", PROGRAM)
                .add("Документ", document)));
    }
}
