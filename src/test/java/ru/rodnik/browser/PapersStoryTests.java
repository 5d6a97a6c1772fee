package ru.rodnik.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Papers of a month on their way to an accountant, and two ledgers that are to agree. */
class PapersStoryTests extends Story {

    private static final Charset FNS = Charset.forName("windows-1251");

    @Test
    void a_company_takes_its_transfer_document_and_the_whole_month_away() throws IOException {
        try (var company = new Visitor(browser, program.address())) {
            company.signIn("2045", "rodnik-demo-2026").open("/cabinet/documents")
                    .sees("УПД", "Скачать месяц архивом").looks("documents-uk");

            assertThat(company.pdfText(link(company, "^Скачать PDF: УПД")))
                    .contains("Универсальный", "Счет-фактура", "Дом на Волге");
            assertThat(new String(company.download(link(company, "^Скачать XML: УПД")), FNS))
                    .startsWith("<?xml version=\"1.0\" encoding=\"windows-1251\"?>")
                    .contains("Функция=\"СЧФДОП\"", "ВерсФорм=\"5.03\"");
            assertThat(entries(company.download(link(company, "^Скачать архивом"))))
                    .anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.endsWith(".xml"))
                    .anyMatch(name -> name.endsWith(".xlsx")).anyMatch(name -> name.endsWith(".csv"));

            company.open("/cabinet/documents").sees("Скачан");
        }
    }

    @Test
    void a_shop_finds_what_differs_and_the_office_reads_its_objections() throws IOException {
        try (var shop = new Visitor(browser, program.address())) {
            shop.signIn("101", "rodnik-demo-2026").open("/cabinet/settlements");
            var ours = shop.page().request().get(program.address() + "/cabinet/settlements/export.csv").text();
            shop.open("/cabinet/settlements/differences").looks("differences-form");
            shop.page().locator("input[type=file]").setInputFiles(
                    new FilePayload("учёт.csv", "text/csv", theirs(ours).getBytes(UTF_8)));
            shop.press("Найти расхождения").sees("Расхождения", "Итог").looks("differences");
            shop.press("Включить в акт как разногласия").sees("Акт сверки №").looks("act-disputed");
        }
        try (var accountant = new Visitor(browser, program.address())) {
            accountant.signInAsStaff("accountant").open("/office/acts").sees("Сверки", "разногласия")
                    .looks("office-acts");
        }
    }

    @Test
    void staff_agree_which_papers_a_contract_gets_and_find_each_of_them() throws IOException {
        try (var staff = new Visitor(browser, program.address())) {
            staff.signInAsStaff("billing").open("/office/documents").sees("Документы").looks("office-documents");
            staff.open("/office/subscribers/2045");
            link(staff, "^документы$").click();
            staff.sees("Набор документов", "Счёт на неустойку").looks("contract-papers");
        }
    }

    /** A ledger that lacks the last of our charges. */
    private static String theirs(String ours) {
        var lines = ours.lines().skip(1).toList();
        var table = new StringBuilder("Дата;Документ;Дебет;Кредит\n");
        for (var line : lines.subList(0, lines.size() - 1)) {
            var cells = line.split(";", -1);
            table.append(cells[0]).append(';').append(cells[2]).append(';').append(cells[5]).append(';')
                    .append(cells[4])
                    .append('\n');
        }
        return table.toString();
    }

    private static List<String> entries(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static Locator link(Visitor visitor, String words) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(words)))
                .first();
    }
}
