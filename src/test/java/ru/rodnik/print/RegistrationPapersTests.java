package ru.rodnik.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.rodnik.shared.Sha256;
import ru.rodnik.shared.SubscriberCode;

/** The shop «Берёзка» with code 49 has registered on 12 November and prints its two papers. */
class RegistrationPapersTests {

    private static final Sha256 HASH = Sha256.ofText("заявка 20261112-0017");
    private static final String QR =
            "https://lk.example.ru/applications/20261112-0017?h=" + HASH.hex().substring(0, 12);
    private static final ApplicationMark MARK =
            new ApplicationMark("20261112-0017", LocalDateTime.of(2026, 11, 12, 9, 41, 7), HASH, QR);
    private static final Party UTILITY = new Party(
            "ООО «Тестовые коммунальные системы»",
            "9901000010",
            "990101001",
            "1179900000011",
            "443000, г. Самара, ул. Луначарского, д. 56",
            "+7 (846) 000-00-00");
    private static final Party SHOP = new Party(
            "Общество с ограниченной ответственностью «Торговый дом „Берёзка“»",
            "9902000020",
            "990201001",
            "1169900000022",
            "443001, г. Самара, ул. Полевая, д. 7, пом. Н-2",
            null);
    private static final Party IVANOV =
            new Party("Иванов Иван Иванович", "990300000030", null, null, "г. Самара, ул. Садовая, д. 1, кв. 5", null);

    private static SettlementAgreement agreement(Party subscriber, Signer signer) {
        return new SettlementAgreement(
                MARK,
                UTILITY,
                new Signer(
                        "Заместитель директора по сбыту",
                        "Сидорова Мария Ильинична",
                        "доверенности № 15 от 11.01.2026"),
                subscriber,
                signer,
                new SubscriberCode(49),
                List.of("№ 120-В от 01.02.2024"),
                "https://lk.example.ru",
                "ул. Луначарского, 56, каб. 9, тел. 207-24-04");
    }

    private static AccessRequest request(@Nullable LocalDate until) {
        return new AccessRequest(
                MARK,
                UTILITY,
                SHOP,
                Signer.of("Директор", "Петрова Анна Павловна"),
                new SubscriberCode(49),
                List.of("№ 120-В от 01.02.2024"),
                new AccessRequest.Representative(
                        "Кузнецов Олег Юрьевич",
                        "Главный бухгалтер",
                        "+7 (927) 000-00-01",
                        "buh@berezka.example",
                        "доверенность № 3 от 01.11.2026"),
                "передача показаний, просмотр объёмов, документов и расчётов",
                LocalDate.of(2026, 11, 12),
                until);
    }

    @Test
    void the_agreement_names_both_sides_and_its_application_on_two_or_three_pages() {
        var pdf = Sample.kept("agreement", SettlementAgreementPaper.pdf(
                agreement(SHOP, new Signer("Директор", "Петрова Анна Павловна", "Устава"))));

        assertThat(PdfReader.pages(pdf)).hasSizeBetween(2, 3).allSatisfy(page -> assertThat(page)
                .contains("Заявка № 20261112-0017", HASH.brief()));
        assertThat(PdfReader.text(pdf))
                .contains("Соглашение о расчетах", "12.11.2026 09:41:07", "Код абонента: 49")
                .contains("ООО «Тестовые коммунальные системы»", "доверенности № 15 от 11.01.2026")
                .contains("1169900000022", "связанные договором № 120-В от 01.02.2024")
                .contains("простой электронной подписи", "одного рабочего дня", "не реже одного раза");
        assertThat(PdfReader.qr(pdf)).isEqualTo(QR);
        assertThat(PdfReader.fonts(pdf)).noneMatch(font -> font.contains("not embedded"));
    }

    @Test
    void the_signatures_have_their_details_and_the_end_of_the_text_beside_them() {
        var pdf = SettlementAgreementPaper.pdf(
                agreement(SHOP, new Signer("Директор", "Петрова Анна Павловна", "Устава")));

        assertThat(PdfReader.pages(pdf).getLast().replaceAll("\\s+", " "))
                .contains("в двух экземплярах", "Реквизиты и подписи", "9902000020", "(подпись)", "М.П.");
    }

    @Test
    void a_natural_person_signs_for_himself() {
        var pdf = Sample.kept(
                "agreement-person",
                SettlementAgreementPaper.pdf(agreement(IVANOV, new Signer(null, IVANOV.name(), null))));

        assertThat(PdfReader.text(pdf)).contains("ИНН 990300000030").doesNotContain("null", "Иванович, подписант");
    }

    @Test
    void the_access_request_is_one_page_and_says_who_gets_access_until_when() {
        var pdf = Sample.kept("access-request", AccessRequestPaper.pdf(request(LocalDate.of(2027, 12, 31))));

        assertThat(PdfReader.pages(pdf)).hasSize(1);
        assertThat(PdfReader.text(pdf))
                .contains("Заявка на доступ", "20261112-0017", HASH.brief())
                .contains("Кузнецов Олег Юрьевич", "Главный бухгалтер", "+7 (927) 000-00-01", "buh@berezka.example")
                .contains("с 12.11.2026 по 31.12.2027", "доверенность № 3 от 01.11.2026", "Петрова Анна Павловна")
                .contains("отдельным документом");
        assertThat(PdfReader.qr(pdf)).isEqualTo(QR);
    }

    @Test
    void without_a_last_day_access_ends_with_the_authority() {
        assertThat(PdfReader.text(AccessRequestPaper.pdf(request(null))))
                .contains("с 12.11.2026 до прекращения полномочий");
    }

    @Test
    void printing_again_gives_the_same_bytes() {
        assertThat(AccessRequestPaper.pdf(request(null))).isEqualTo(AccessRequestPaper.pdf(request(null)));
    }
}
