package ru.rodnik.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.rodnik.print.ReadingReceipt.Kind;
import ru.rodnik.print.ReadingReceipt.Line;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/** A subscriber has handed something in and takes the receipt. */
class ReadingReceiptTests {

    private static final Sha256 HASH = Sha256.ofText("показания");
    private static final String QR = "https://lk.example.ru/verify?n=2026-11-000123&h=" + HASH;

    private static byte[] receipt(Kind kind, List<Line> lines) {
        return ReadingReceiptPaper.pdf(new ReadingReceipt(
                kind,
                "2026-11-000123",
                LocalDateTime.of(2026, 11, 18, 14, 5, 9),
                "ООО «Тестовые коммунальные системы»",
                "ООО «УК Тестовый дом»",
                new SubscriberCode(1203),
                BillingPeriod.of("2026-11"),
                "Кузнецов Олег Юрьевич",
                lines,
                HASH,
                QR,
                "Показания приняты и будут проверены до расчёта за ноябрь 2026 г."));
    }

    @Test
    void a_receipt_shows_every_value_with_the_moment_and_the_person() {
        var pdf = Sample.kept("receipt", receipt(Kind.READINGS, List.of(
                new Line(
                        "г. Самара, ул. Полевая, д. 7, пом. Н-2", "ХВС № 12345678",
                        CubicMetres.of("41519"), CubicMetres.of("41639.5"), CubicMetres.of("120.5"), "принято"),
                new Line("г. Самара, ул. Садовая, д. 1", "ХВС № 87654321",
                        null, CubicMetres.of("3"), null, "на проверке"))));

        assertThat(PdfReader.text(pdf))
                .contains("№ 2026-11-000123", "18.11.2026 14:05:09", "ноябрь 2026 г.", "Кузнецов Олег Юрьевич")
                .contains("41 519 41 639,5 120,5 принято", "— 3 — на проверке", HASH.hex());
        assertThat(PdfReader.qr(pdf)).isEqualTo(QR);
    }

    @Test
    void a_receipt_for_hot_water_names_the_document_and_the_volume() {
        var pdf = Sample.kept("receipt-hot-water", receipt(Kind.HOT_WATER, List.of(
                new Line("г. Самара, ул. Полевая, д. 7", "Справка № 5 от 15.11.2026",
                        null, null, CubicMetres.of("812.25"), "принято"))));

        assertThat(PdfReader.text(pdf)).contains("объёмов горячей воды", "Справка № 5 от 15.11.2026 812,25 принято");
    }

    @Test
    void three_hundred_meters_go_over_pages_with_the_head_on_each() {
        var lines = IntStream.rangeClosed(1, 300)
                .mapToObj(i -> new Line("г. Самара, ул. Молодогвардейская, д. " + i, "ХВС № 1000" + i,
                        CubicMetres.of("100"), CubicMetres.of("" + (100 + i)), CubicMetres.of("" + i), "принято"))
                .toList();
        var pages = PdfReader.pages(Sample.kept("receipt-long", receipt(Kind.READINGS, lines)));

        assertThat(pages).hasSizeGreaterThan(4).allSatisfy(page -> assertThat(page).contains("Прибор учёта", "Лист"));
        assertThat(pages.getLast()).contains("400 300 принято", HASH.hex());
    }
}
