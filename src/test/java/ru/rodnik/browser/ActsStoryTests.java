package ru.rodnik.browser;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The office forms acts for more than one and sends them. */
class ActsStoryTests extends Story {

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
