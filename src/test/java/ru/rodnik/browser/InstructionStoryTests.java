package ru.rodnik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Sha256;

/**
 * The customer's instruction as one story, line by line: ООО registers by code 777 on the 12th of November, is activated
 * by two people, hands in readings and hot water, is charged, and takes away the papers in December.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstructionStoryTests extends Story {

    private static final String PASSWORD = "ключевая вода из глубины 2026";

    private Visitor subscriber;
    private String application = "";

    @BeforeAll
    void a_subscriber() {
        subscriber = new Visitor(browser, program.address());
    }

    @Test
    @Order(1)
    void he_registers_by_his_code_and_gets_two_papers() throws IOException {
        subscriber.open("/").looks("home").link("Войти в личный кабинет").looks("login")
                .link("Зарегистрируйтесь").looks("registration-code")
                .fill("Код абонента", "00777").press("Проверить").looks("registration-found")
                .press("Да, это мы").looks("registration-form")
                .fill("Фамилия, имя, отчество", "Соколова Анна Викторовна")
                .fill("Должность", "Главный бухгалтер")
                .fill("Электронная почта", "buh@sokol.example")
                .fill("Телефон", "8 (846) 000-10-17")
                .fill("Пароль", PASSWORD).fill("Пароль ещё раз", PASSWORD)
                .tick("Даю согласие на обработку персональных данных")
                .press("Зарегистрироваться")
                .sees("Вы зарегистрировались", "Номер заявки").looks("registration-done");
        var page = subscriber.page();
        application = find("20[0-9]{2}-[0-9]{6}", page.locator("body").innerText());
        assertThat(subscriber.pdfText(link("Соглашение о расчетах"))).contains("Соглашение", application);
        assertThat(subscriber.pdfText(link("Заявка на доступ"))).contains("Соколова Анна Викторовна", application);
    }

    @Test
    @Order(2)
    void before_activation_there_is_nothing_but_the_application() throws IOException {
        subscriber.open("/login").fill("Код абонента", "777").fill("Пароль", PASSWORD).press("Войти")
                .isAt("/applications/" + application).sees(application).looks("application");
        subscriber.open("/cabinet").doesNotSee("Обзор");
        subscriber.open("/cabinet/readings").doesNotSee("Передать показания");
    }

    @Test
    @Order(3)
    void two_people_of_his_room_activate_him() throws IOException {
        try (var operator = new Visitor(browser, program.address());
                var senior = new Visitor(browser, program.address())) {
            operator.signInAsStaff("operator9").open("/office").looks("office-home").open("/office/applications")
                    .looks("office-applications");
            operator.page().getByText(application).first().click();
            operator.sees("Соколова Анна Викторовна").looks("office-application");
            for (var tick : operator.page().locator("main input[type=checkbox]:not(:disabled)").all()) {
                tick.check();
            }
            operator.press("Документы приняты").sees(application);
            assertThat(operator.button("Активировать").isDisabled()).isTrue();

            senior.signInAsStaff("senior9").open("/office/applications");
            senior.page().getByText(application).first().click();
            senior.press("Активировать").sees("777");
        }
        subscriber.signIn("777", PASSWORD).isAt("/cabinet").sees("Обзор").looks("overview-first");
    }

    /** October was billed by the dial of the 13th; the act of its last day comes to light in November. */
    @Test
    @Order(4)
    void an_engineer_enters_a_dial_of_october_that_was_found_late() throws IOException {
        try (var engineer = new Visitor(browser, program.address())) {
            engineer.signInAsStaff("metering").open("/office/readings/entry?code=777").looks("office-entry")
                    .fill("Снято", "31.10.2026").fill("Почему вносите вы", "Акт снятия показаний от 31.10.2026");
            enterDials(engineer, 4);
            engineer.press("Внести показания").sees("передайте ещё раз").press("Внести показания")
                    .sees("Показания внесены");
        }
    }

    @Test
    @Order(5)
    void he_hands_in_readings_in_the_window_and_gets_a_receipt() throws IOException {
        subscriber.link("Показания").looks("readings");
        enterDials(subscriber, 9);
        subscriber.press("Передать показания").sees("Квитанция").looks("readings-receipt");
        assertThat(subscriber.page().locator("body").innerText()).containsPattern("2026-11-[0-9]{6}");
    }

    @Test
    @Order(6)
    void he_hands_in_a_hot_water_volume_with_its_scan_and_an_engineer_accepts_it() throws IOException {
        subscriber.link("Горячая вода").looks("hot-water");
        subscriber.page().locator("main input[inputmode]").first().fill("35");
        subscriber.page().locator("main input[type=file]").first()
                .setInputFiles(new FilePayload("Ведомость.png", "image/png", Scan.png()));
        subscriber.press("Передать объёмы").sees("Квитанция").looks("hot-water-receipt");
        try (var engineer = new Visitor(browser, program.address())) {
            engineer.signInAsStaff("metering").open("/office/readings").looks("office-readings");
            engineer.open("/office/meters").looks("office-meters");
            engineer.open("/office/hot-water").sees("777").looks("office-hot-water");
            engineer.page().locator("main li, main tr, main form").filter(new Locator.FilterOptions().setHasText("777"))
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Принять")).first().click();
        }
        subscriber.open("/cabinet/hot-water").sees("Принят");
    }

    @Test
    @Order(7)
    void the_accountant_agrees_that_he_gets_his_papers_electronically() throws IOException {
        try (var accountant = new Visitor(browser, program.address())) {
            accountant.signInAsStaff("accountant").open("/office/subscribers/777");
            accountant.linkLike("^документы$").click();
            accountant.sees("Набор документов", "Счёт на неустойку").fill("Действует с", "01.11.2026")
                    .choose("За месяц выставляем", "UTD").choose("Изменения прошлых месяцев", "UNIVERSAL")
                    .choose("Передаём", "ELECTRONIC").fill("Идентификатор участника ЭДО", "2BM-6312110828-000777")
                    .press("Записать условия").sees("Следующий выпуск месяца пойдёт по новым условиям")
                    .looks("contract-papers");
        }
    }

    @Test
    @Order(8)
    void on_the_21st_the_window_of_the_shop_is_shut_and_that_of_apartment_buildings_open_until_the_25th()
            throws IOException {
        program.clock().set("2026-11-20T23:59:30+04:00");
        subscriber.signIn("777", PASSWORD).open("/cabinet/readings").link("Исправить");
        enterDials(subscriber, 11);
        program.clock().set("2026-11-21T00:00:01+04:00");
        subscriber.press("Передать показания").sees("10.12.2026", "Показание не передано");
        subscriber.open("/cabinet/readings").sees("10.12.2026").looks("readings-closed");
        assertThat(subscriber.button("Передать показания").count()).isZero();
        try (var manager = new Visitor(browser, program.address())) {
            manager.signIn("2045", "rodnik-demo-2026").looks("overview-uk").open("/cabinet/readings").sees("25.11.2026")
                    .looks("readings-uk");
            assertThat(manager.button("Передать показания").isEnabled()).isTrue();
            program.clock().set("2026-11-26T00:00:01+04:00");
            manager.signIn("2045", "rodnik-demo-2026").open("/cabinet/readings").sees("10.12.2026");
        }
    }

    @Test
    @Order(9)
    void the_month_is_charged_and_released_by_two() throws IOException {
        program.clock().set("2026-12-01T09:40:00+04:00");
        try (var billing = new Visitor(browser, program.address());
                var admin = new Visitor(browser, program.address())) {
            billing.signInAsStaff("billing").open("/office/months").looks("office-months")
                    .open("/office/months/2026-11").looks("office-month-before");
            billing.press("Закончить приём").sees("Приём показаний за месяц закончен").press("Репетиция");
            waitFor(billing, "По договорам");
            billing.looks("office-month-rehearsed").open("/office/months/2026-11/rehearsal").looks("office-rehearsal")
                    .open("/office/months/2026-11").press("Рассчитать месяц");
            waitFor(billing, "Рассчитано");
            billing.looks("office-month");
            killBeforeTheEnd();
            billing.open("/office/months/2026-11").sees("Расчёт прерван", "Сделанное сохранено")
                    .looks("office-month-cut-short").press("Продолжить расчёт");
            waitFor(billing, "Рассчитано");
            assertThat(billing.button("Выпустить месяц").isDisabled()).isTrue();
            admin.signInAsStaff("admin").open("/office/months/2026-11").press("Выпустить месяц");
            waitFor(admin, "Документы у абонентов");
            admin.looks("office-month-released");
            billing.open("/office/months/2025-11").press("Закрыть месяц")
                    .sees("Месяц закрыт: проводок в него больше не будет").looks("office-month-closed");
            admin.open("/office/tariffs").looks("office-tariffs").open("/office/journal").looks("office-journal")
                    .open("/office/subscribers").looks("office-subscribers").open("/office/subscribers/777")
                    .sees("Кофейня").looks("office-subscriber");
        }
        try (var accountant = new Visitor(browser, program.address())) {
            accountant.signInAsStaff("accountant").open("/office/payments?code=777").looks("office-payment")
                    .fill("Сумма", "1 000,00").fill("Номер платёжного поручения", "45")
                    .fill("Назначение платежа", "Оплата за воду за ноябрь 2026").press("Записать платёж")
                    .sees("Платёж 1 000,00 ₽ записан").looks("office-payments");
        }
    }

    @Test
    @Order(10)
    void he_takes_away_the_papers_of_the_month() throws IOException {
        subscriber.signIn("777", PASSWORD).isAt("/cabinet").looks("overview").link("Документы").looks("documents");
        for (var kind : new String[] {"Счёт", "УПД", "Корректировочный счёт-фактура", "Счёт-фактура", "Акт"}) {
            var paper = subscriber.linkLike("^Скачать PDF: " + kind + "[\\s\u00a0]");
            assertThat(subscriber.pdfText(paper)).as(kind).contains("Кофейня");
        }
        subscriber.linkLike("^УПД[\\s\u00a0]").click();
        var pdf = subscriber.download(link("Скачать PDF"));
        var xml = subscriber.download(link("Скачать XML"));
        subscriber.page().reload();
        subscriber.sees(Sha256.of(pdf).hex(), Sha256.of(xml).hex(), "Скачан вами").looks("document");
        subscriber.open("/cabinet/documents");
        assertThat(TakenFiles.entries(subscriber.download(subscriber.linkLike("^Скачать архивом"))))
                .anyMatch(name -> name.endsWith(".xml")).anyMatch(name -> name.startsWith("Корректировочный"));
    }

    @Test
    @Order(11)
    void he_reconciles_and_sees_volumes_and_histories() throws IOException {
        subscriber.open("/cabinet/volumes").sees("По прибору").looks("volumes");
        subscriber.open("/cabinet/readings/history").looks("readings-history");
        subscriber.open("/cabinet/settlements").looks("settlements");
        subscriber.open("/cabinet/settlements/act").looks("settlements-act").press("Сформировать акт сверки");
        var act = subscriber.pdfText(subscriber.page().getByText("Скачать").first());
        assertThat(act).containsIgnoringCase("акт сверки").contains("Сальдо начальное", "Обороты за период",
                "Сальдо конечное");
        subscriber.open("/cabinet/profile").looks("profile").open("/styleguide").looks("styleguide");
    }

    @Test
    @Order(12)
    void an_act_is_sent_to_him_and_he_answers_it() throws IOException {
        try (var accountant = new Visitor(browser, program.address())) {
            accountant.signInAsStaff("accountant").open("/office/acts?code=777").looks("office-acts-new")
                    .fill("С", "01.10.2026").fill("По", "30.11.2026").press("Сформировать акт")
                    .looks("office-act-draft")
                    .press("Отправить на сверку").sees("Без ответа акт").looks("office-act");
            subscriber.open("/cabinet").sees("Ответить на акт сверки").link("Ответить").looks("act-sent");
            accountant.page().reload();
            accountant.sees("Просмотрен");
            subscriber.press("Согласны с остатком").sees("Согласован");
            accountant.page().reload();
            accountant.sees("Согласован");
        }
    }

    @Test
    @Order(13)
    void he_finds_what_differs_from_his_books_and_the_office_reads_his_objections() throws IOException {
        var ours = subscriber.page().request().get(program.address() + "/cabinet/settlements/export.csv").text();
        subscriber.open("/cabinet/settlements/differences").looks("differences-form");
        subscriber.page().locator("input[type=file]")
                .setInputFiles(new FilePayload("учёт.csv", "text/csv", TakenFiles.ledger(ours)));
        subscriber.press("Найти расхождения").sees("Расхождения", "Итог").looks("differences")
                .press("Включить в акт как разногласия").sees("Акт сверки №").looks("act-disputed");
        try (var accountant = new Visitor(browser, program.address())) {
            accountant.signInAsStaff("accountant").open("/office/acts").sees("Сверки", "разногласия")
                    .looks("office-acts").open("/office/documents/months/2026-11").sees("Без документов")
                    .looks("office-documents-month").open("/office/documents?month=2026-11&kind=UTD&words=777");
            accountant.linkLike("^УПД № ").click();
            accountant.sees("Скачан PDF", "Скачан XML", "меняет суммы прошлых месяцев").press("Отправлено")
                    .sees("Записано: отправлен", "Отправлен через оператора ЭДО").looks("office-document");
        }
    }

    /** The program ended after the last part of the run and before it could say so. */
    private void killBeforeTheEnd() {
        try (var _ = Acting.asSystem("test")) {
            program.bean(TransactionTemplate.class).executeWithoutResult(_ -> program.bean(JdbcClient.class).sql("""
                    update billing.month_run set state = 'RUNNING', calculated_at = null, seconds = null
                     where period = '2026-11-01' and state = 'CALCULATED'
                    """).update());
        }
    }

    /** Types into each field the previous dial of its meter and so many cubic metres more. */
    private static void enterDials(Visitor who, int more) {
        var inputs = who.page().locator("main table input[inputmode]");
        assertThat(inputs.count()).isPositive();
        for (int i = 0; i < inputs.count(); i++) {
            var row = inputs.nth(i).locator("xpath=ancestor::tr");
            var previous = find("[0-9][0-9\u00a0 ]*", row.locator(".cell-prev").innerText()).replaceAll("\\D", "");
            inputs.nth(i).fill(Long.toString(Long.parseLong(previous) + more));
        }
    }

    private Locator link(String name) {
        return subscriber.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static void waitFor(Visitor visitor, String words) {
        visitor.page().getByText(words).first().waitFor();
    }

    private static String find(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group();
    }
}
