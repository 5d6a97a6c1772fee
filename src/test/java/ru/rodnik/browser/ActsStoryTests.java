package ru.rodnik.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Papers that two sides agree on: acts for more than one, and the answer of a buyer. */
class ActsStoryTests extends Story {

    private static final Charset FNS = Charset.forName("windows-1251");

    @Test
    void a_school_brings_what_it_signed_at_its_operator() throws IOException {
        try (var school = new Visitor(browser, program.address())) {
            school.signIn("30300", "rodnik-demo-2026").open("/cabinet/documents");
            var link = school.page().locator("a[href$='/xml'][aria-label*='Акт']").first();
            var path = String.valueOf(link.getAttribute("href")).replace("/xml", "");
            var ours = new String(school.download(link), FNS);
            school.open(path).sees("Ваш ответ через оператора");
            answer(school, "<f/>").sees("Ответ не загружен").looks("document-answer-refused");
            answer(school, answerTo(ours)).sees("Ответ загружен: принято без расхождений", "Орлова Нина, Директор")
                    .looks("document-answered");
        }
    }

    private static Visitor answer(Visitor school, String xml) {
        school.page().locator("input[type=file]").setInputFiles(
                new FilePayload("ответ.xml", "text/xml", xml.getBytes(UTF_8)));
        return school.press("Загрузить ответ");
    }

    private static String answerTo(String ours) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Файл ИдФайл="ON_NSCHFDOPPOK_1" ВерсФорм="5.03" ВерсПрог="1С"><Документ КНД="1115132" ДатаИнфПок="12.11.2026" ВремИнфПок="09.30.00">
                <ИдИнфПрод ИдФайлИнфПр="%s" ДатаФайлИнфПр="03.11.2026" ВремФайлИнфПр="18.05.00"><ЭП>MIIB</ЭП></ИдИнфПрод>
                <СодФХЖ4 НаимДокОпрПр="Акт" Функция="ДОП" ПорНомДокИнфПр="%s" ДатаДокИнфПр="%s"><СвПрин ДатаПрин="12.11.2026"><КодСодОпер КодИтога="1"/></СвПрин></СодФХЖ4>
                <Подписант Должн="Директор" СпосПодтПолном="1"><ФИО Фамилия="Орлова" Имя="Нина"/></Подписант></Документ></Файл>
                """
                .formatted(said(ours, "ИдФайл"), said(ours, "НомерДок"), said(ours, "ДатаДок"));
    }

    private static String said(String xml, String attribute) {
        var found = Pattern.compile("\\b" + attribute + "=\"([^\"]+)\"", Pattern.UNICODE_CHARACTER_CLASS).matcher(xml);
        assertThat(found.find()).as(attribute).isTrue();
        return found.group(1);
    }

    @Test
    void an_accountant_sees_who_gets_an_act_forms_them_and_sends_them() throws IOException {
        try (var accountant = new Visitor(browser, program.address())) {
            accountant.signInAsStaff("accountant").open("/office/acts").sees("Сверка за 2026 год")
                    .link("Сформировать акты за год").sees("Сформируем", "Кто получит акт").looks("acts-year");
            accountant.open("/office/acts").link("Сформировать многим");
            accountant.page().locator("#who").selectOption("CODES");
            accountant.fill("Коды абонентов", "30300, 30300 99999").press("Показать, кто получит акт")
                    .sees("Сформируем 1 черновик", "такого кода нет").looks("acts-bulk");
            accountant.press("Сформировать 1 черновик").sees("Сформировали 1 черновик").looks("acts-drafts");
            accountant.press("Отправить 1 черновик").sees("Отправили 1 акт: личный кабинет. Ждём ответа до")
                    .looks("acts-sent");
            accountant.open("/office").looks("office-home");
        }
    }
}
