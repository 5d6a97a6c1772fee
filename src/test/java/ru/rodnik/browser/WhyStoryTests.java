package ru.rodnik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever sees a sum asks «почему столько», and the office asks who has not handed in yet. */
class WhyStoryTests extends Story {

    @Test
    void a_shop_opens_the_sum_of_its_bill_and_takes_the_annex_away() throws IOException {
        try (var shop = new Visitor(browser, program.address())) {
            shop.signIn("101", "rodnik-demo-2026").open("/cabinet/documents");
            why(shop).click();
            shop.isAt("/cabinet/why/").sees("Почему столько", "Строки счёта", "Прибор №", "НДС 22 %").looks("why-shop");
            assertThat(shop.pdfText(file(shop, "Расшифровка, PDF"))).contains("Расшифровка к счёту №", "Всего");
        }
    }

    @Test
    void a_company_with_twelve_houses_sees_each_of_them() throws IOException {
        try (var company = new Visitor(browser, program.address())) {
            company.signIn("2045", "rodnik-demo-2026").open("/cabinet/volumes");
            why(company).click();
            company.isAt("/cabinet/why/").sees("Чем", "Поделено на").looks("why-houses");
        }
    }

    @Test
    void the_office_sees_the_same_and_who_has_not_handed_in() throws IOException {
        try (var staff = new Visitor(browser, program.address())) {
            staff.signInAsStaff("billing").open("/office/subscribers/101");
            why(staff).click();
            staff.isAt("/office/why/").sees("Почему столько", "Строки счёта").looks("why-office");
            staff.open("/office/closing").sees("Кто не передал").looks("closing");
            staff.page().locator("main input[type=checkbox]").first().check();
            staff.press("Напомнить отмеченным").sees("1 напоминание отправлено").looks("closing-reminded");
        }
    }

    private static Locator why(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Почему ")))
                .first();
    }

    private static Locator file(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }
}
