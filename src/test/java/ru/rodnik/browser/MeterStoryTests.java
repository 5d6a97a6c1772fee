package ru.rodnik.browser;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.metering.MeterTerms;
import ru.rodnik.shared.Acting;

/**
 * A metering engineer and the management company 2045 on the 16th of November: a meter is replaced, a notice comes in, a
 * doubtful reading is looked at by a photo.
 */
class MeterStoryTests extends Story {

    /** A meter of the company that has been read, and what it must show now at least. */
    private record Read(long id, String serial, BigDecimal value) {}

    @BeforeEach
    void the_16th_of_november() {
        program.clock().set("2026-11-16T11:00:00+04:00");
    }

    @Test
    void a_meter_is_replaced_and_its_subscriber_reads_its_whole_life() throws IOException {
        program.bean(MeterTerms.class).run();
        var meter = readMeter();
        try (var engineer = new Visitor(browser, program.address());
                var company = new Visitor(browser, program.address())) {
            engineer.signInAsStaff("metering").open("/office/meters").looks("office-meters")
                    .open("/office/meters/verification").sees("Без поверки").looks("office-verification")
                    .open("/office/meters/new?code=2045").looks("office-new-meter")
                    .open("/office/meters/" + meter.id() + "/acts/new?kind=VERIFICATION")
                    .looks("office-act-verification")
                    .open("/office/meters/" + meter.id()).sees("Ввести акт").link("Замена")
                    .looks("office-act-replacement")
                    .fill("Последнее показание", "0").fill("Номер акта", "З-17").fill("Заводской номер", "20450017")
                    .fill("Поверка до", "15.11.2032").press("Внести акт").sees("Меньше показания")
                    .looks("office-act-refused")
                    .fill("Последнее показание", meter.value().setScale(0, RoundingMode.UP).toPlainString());
            engineer.page().locator("#photo").setInputFiles(new FilePayload("Прибор.png", "image/png", Scan.png()));
            engineer.press("Внести акт").sees("Акт внесён", "Прибор № 20450017", "Установлен взамен другого");
            engineer.open("/office/meters/" + meter.id()).sees("Заменён на другой", "Скачать фото")
                    .looks("office-meter");

            company.signIn("2045", "rodnik-demo-2026").open("/cabinet/meters").looks("cabinet-meters")
                    .open("/cabinet/meters/" + meter.id()).sees("Заменён на другой").looks("cabinet-meter");
        }
    }

    @Test
    void a_wrong_act_is_taken_back_and_stays_on_record() throws IOException {
        var meter = readMeter();
        try (var engineer = new Visitor(browser, program.address());
                var company = new Visitor(browser, program.address())) {
            engineer.signInAsStaff("metering").open("/office/meters/" + meter.id() + "/acts/new?kind=SEAL_BROKEN")
                    .fill("Номер акта", "П-5").press("Внести акт").sees("Акт внесён", "Пломба нарушена")
                    .link("Отменить акт").sees("Прибор станет таким, каким был до акта").looks("office-act-withdrawal")
                    .fill("Почему акт отменяется", "Акт другого прибора").press("Отменить акт")
                    .sees("Акт отменён, запись о нём осталась", "Пломба нарушена (отменено)", "Акт другого прибора")
                    .looks("office-meter-undone");
            company.signIn("2045", "rodnik-demo-2026").open("/cabinet/meters/" + meter.id())
                    .sees("Пломба нарушена (отменено)").doesNotSee("Отменить акт");
        }
    }

    @Test
    void an_accepted_reading_goes_back_to_the_queue_and_is_accepted_again() throws IOException {
        record Accepted(long id) {}
        var reading = one(Accepted.class, """
                select r.id from metering.reading_v r join metering.meter_v m on m.id = r.meter_id
                 where r.subscriber_code = 2045 and r.state = 'ACCEPTED' and r.period = '2026-10-01' and m.removed_on is null
                 order by r.id desc limit 1
                """).id();
        try (var engineer = new Visitor(browser, program.address())) {
            engineer.signInAsStaff("metering").open("/office/readings/" + reading).sees("Пересмотреть")
                    .looks("office-reading-accepted").fill("Причина для абонента", "Цифры не сходятся с фото")
                    .press("Вернуть на проверку").sees("Возвращено на проверку")
                    .open("/office/readings/" + reading).sees("Цифры не сходятся с фото", "Решение").press("Принять")
                    .sees("Принято");
        }
    }

    @Test
    void a_notice_of_suspension_is_entered() throws IOException {
        try (var engineer = new Visitor(browser, program.address())) {
            engineer.signInAsStaff("metering").open("/office/meters/suspensions?code=2045")
                    .fill("Первый день без воды", "01.12.2026").fill("Последний день", "31.12.2026")
                    .fill("Номер уведомления", "У-3").press("Внести уведомление")
                    .sees("Уведомление внесено", "Начнётся 01.12.2026").looks("office-suspensions");
        }
    }

    @Test
    void a_doubtful_reading_waits_for_the_photo_it_was_asked_for() throws IOException {
        var reading = heldReading();
        try (var engineer = new Visitor(browser, program.address());
                var company = new Visitor(browser, program.address())) {
            engineer.signInAsStaff("metering").open("/office/readings").sees("Цена ошибки").looks("office-readings")
                    .open("/office/readings?show=accepted").looks("office-readings-accepted")
                    .open("/office/readings/" + reading).looks("office-reading").press("Попросить фото")
                    .sees("Попросили фото");
            company.signIn("2045", "rodnik-demo-2026").sees("Пришлите фото").looks("overview-photo-wanted")
                    .open("/cabinet/readings/" + reading).looks("cabinet-reading");
            company.page().locator("#photo").setInputFiles(new FilePayload("Прибор.png", "image/png", Scan.png()));
            company.press("Отправить фото").sees("Фото отправлено", "Прибор.png");
            engineer.open("/office/readings").sees("1 фото от абонента").open("/office/readings/" + reading)
                    .sees("Прибор.png").looks("office-reading-with-photo");
        }
    }

    private Read readMeter() {
        return one(Read.class, """
                select m.id, m.serial, m.initial_reading + coalesce(max(r.value), 0) as value
                  from metering.meter_v m join metering.reading_v r on r.meter_id = m.id
                 where m.subscriber_code = 2045 and m.removed_on is null and m.role = 'COMMERCIAL'
                   and not exists (select from metering.reading_v h where h.meter_id = m.id and h.state <> 'ACCEPTED')
                   and not exists (select from metering.meter_v s where s.parent_meter_id = m.id)
                 group by m.id, m.serial, m.initial_reading having max(r.value) < 90000 order by m.id limit 1
                """);
    }

    private long heldReading() {
        record Held(long id) {}
        return one(Held.class,
                "select id from metering.reading_v where subscriber_code = 2045 and state = 'HELD' order by id limit 1")
                .id();
    }

    private <T> T one(Class<T> type, String statement) {
        try (var _ = Acting.asSystem("test")) {
            return Objects.requireNonNull(program.bean(TransactionTemplate.class).execute(
                    _ -> program.bean(JdbcClient.class).sql(statement).query(type).single()));
        }
    }
}
