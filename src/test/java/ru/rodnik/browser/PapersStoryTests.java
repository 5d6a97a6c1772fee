package ru.rodnik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Papers of a month on their way to an accountant, and the registry in which the staff follow them. */
class PapersStoryTests extends Story {

    private static final Charset FNS = Charset.forName("windows-1251");

    @Test
    void a_company_takes_its_transfer_document_and_the_whole_month_away() throws IOException {
        try (var company = new Visitor(browser, program.address())) {
            company.signIn("2045", "rodnik-demo-2026").open("/cabinet/documents")
                    .sees("УПД", "Скачать месяц архивом").looks("documents-uk");

            assertThat(company.pdfText(company.linkLike("^Скачать PDF: УПД")))
                    .contains("Универсальный", "Счет-фактура", "Дом на Волге");
            assertThat(new String(company.download(company.linkLike("^Скачать XML: УПД")), FNS))
                    .startsWith("<?xml version=\"1.0\" encoding=\"windows-1251\"?>")
                    .contains("Функция=\"СЧФДОП\"", "ВерсФорм=\"5.03\"");
            assertThat(TakenFiles.entries(company.download(company.linkLike("^Скачать архивом"))))
                    .anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.endsWith(".xml"))
                    .anyMatch(name -> name.endsWith(".xlsx")).anyMatch(name -> name.endsWith(".csv"));

            company.open("/cabinet/documents").sees("Скачан");
        }
    }

    @Test
    void staff_find_a_paper_mark_it_as_sent_and_are_told_what_may_not_be() throws IOException {
        try (var staff = new Visitor(browser, program.address())) {
            staff.signInAsStaff("accountant").doesNotSee("Заявки").open("/office/documents").sees("Документы")
                    .looks("office-documents");
            staff.open("/office/documents?month=all&kind=UTD&words=2045");
            staff.linkLike("^УПД № ").click();
            staff.sees("Что с ним было", "ещё не составлен").fill("День", "01.01.2099")
                    .fill("Примечание для сотрудников", "курьером").press("Отправлено")
                    .sees("Этот день ещё не наступил.");
            assertThat(staff.page().getByLabel("Примечание для сотрудников").inputValue()).isEqualTo("курьером");
            staff.open("/office/acts?code=99999").sees("Абонента с кодом 99999 нет").looks("office-acts-unknown");
        }
    }
}
