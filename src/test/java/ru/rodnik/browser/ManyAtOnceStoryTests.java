package ru.rodnik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.rodnik.FilledWorkbook;

/** The management company 2045 and the shop 101 never type a number twice: they fill in our tables in a spreadsheet. */
class ManyAtOnceStoryTests extends Story {

    private static final int PREVIOUS = 5;

    @BeforeEach
    void the_16th_of_november() {
        program.clock().set("2026-11-16T11:00:00+04:00");
    }

    @Test
    void readings_go_out_as_a_workbook_and_come_back_with_one_mistake() throws IOException {
        try (var company = new Visitor(browser, program.address())) {
            company.signIn("2045", "rodnik-demo-2026").open("/cabinet/readings").link("Загрузить из Excel")
                    .sees("Скачайте шаблон").looks("readings-upload-choose");
            var template = company.download(link(company, "Скачать шаблон XLSX"));
            upload(company, FilledWorkbook.of(template, "Новое показание", ManyAtOnceStoryTests::read));
            company.sees("1 строку нужно исправить", "Введите число, как на счётчике").looks("readings-upload")
                    .link("Все, ").looks("readings-upload-all");
            if (company.page().getByLabel("Все необычные показания верны").count() > 0) {
                company.tick("Все необычные показания верны");
            }
            company.press("Передать показания").sees("Квитанц", "Уже передано").looks("readings-upload-sent");
            assertThat(company.page().locator(".receipt").count()).isEqualTo(1);
        }
    }

    @Test
    void hot_water_comes_as_a_workbook_and_stands_on_one_scan() throws IOException {
        try (var shop = new Visitor(browser, program.address())) {
            shop.signIn("101", "rodnik-demo-2026").open("/cabinet/hot-water").link("Загрузить из Excel")
                    .sees("Скачайте шаблон").looks("hot-water-upload-choose");
            var template = shop.download(link(shop, "Скачать шаблон XLSX"));
            upload(shop, FilledWorkbook.of(template, "Объём горячей воды", _ -> "0"));
            shop.sees("Если воды не было, отметьте «не потреблялась»").looks("hot-water-upload-wrong")
                    .link("Загрузить другой файл");
            upload(shop, FilledWorkbook.of(template, "Объём горячей воды", _ -> "41,5"));
            shop.sees("Один скан подтвердит 1 объём").looks("hot-water-upload");
            shop.page().locator("#scan").setInputFiles(new FilePayload("Ведомость.png", "image/png", Scan.png()));
            shop.press("Передать объёмы").sees("Квитанция о приёме").looks("hot-water-upload-sent")
                    .open("/cabinet/hot-water").sees("41,5 м³", "На проверке");
        }
    }

    private static @Nullable Object read(Row row) {
        if (row.getRowNum() == 2) {
            return "1О5";
        }
        return row.getRowNum() % 5 == 0 ? null : row.getCell(PREVIOUS).asNumber().intValue() + 30;
    }

    private static void upload(Visitor visitor, byte[] workbook) {
        visitor.page().locator("input[type=file]").setInputFiles(new FilePayload("Ноябрь.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
        visitor.press("Проверить файл");
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }
}
