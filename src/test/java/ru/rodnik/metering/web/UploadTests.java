package ru.rodnik.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.FilledWorkbook;
import ru.rodnik.access.web.SignedIn;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.shared.BillingPeriod;

/** A shop with three meters of 400 m³ a month ago, 1 m³ a day, hands in by table. A stranger looks on. */
class UploadTests extends DatabaseTest {

    private static final String HEAD = "Прибор;Новое показание;Снято\n";

    private final MockMvc web;
    private final MeteringStage stage;
    private final JdbcClient sql;
    private final Clock clock;
    private final List<Long> meters = new ArrayList<>();

    UploadTests(MockMvc web, MeteringStage stage, JdbcClient sql, Clock clock) {
        this.web = web;
        this.stage = stage;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void a_shop_with_three_meters() {
        stage.subscriber(73);
        stage.subscriber(74);
        var contract = stage.contract(73, "73-Д");
        stage.alwaysOpen(contract);
        stage.alwaysOpen(stage.contract(74, "74-Д"));
        var premises = stage.premises(73, contract, "73-1", "NON_RESIDENTIAL", "NONE");
        var lastMonth = BillingPeriod.containing(LocalDate.now(clock)).previous().lastDay();
        for (int i = 1; i <= 3; i++) {
            var meter = stage.meter(73, premises, "73-00" + i);
            stage.accepted(73, meter, lastMonth.toString(), 400);
            meters.add(meter);
        }
    }

    @Test
    void the_template_comes_filled_in_and_goes_back_with_readings() throws Exception {
        var template = sent(get("/cabinet/readings/template.xlsx"), 73).getContentAsByteArray();
        var table = uploaded(FilledWorkbook.of(template, "Новое показание", row -> 400 + row.getRowNum()));

        assertThat(page(table)).contains("№ 73-001", "2 м³", "Передать показания", "Пока ничего не записано");
        assertThat(stage.history(meters.getFirst())).containsExactly("400 ACCEPTED");
        handIn(table);
        assertThat(stage.history(meters.getFirst())).containsExactly("400 ACCEPTED", "402 ACCEPTED");
        assertThat(stage.history(meters.get(2))).containsExactly("400 ACCEPTED", "404 ACCEPTED");
    }

    @Test
    void the_same_file_again_changes_nothing() throws Exception {
        var file = csv("73-001;403;\n73-002;404;\n");
        handIn(uploaded(file));
        var again = uploaded(file);

        assertThat(page(again)).contains("Все показания из файла уже переданы");
        assertThat(handIn(again).getStatus()).isEqualTo(422);
        assertThat(stage.history(meters.getFirst())).containsExactly("400 ACCEPTED", "403 ACCEPTED");
    }

    @Test
    void each_mistake_stands_beside_its_cell_and_the_rest_is_filed() throws Exception {
        var table = uploaded(csv("""
                73-001;405;
                73-001;406;
                73-002;4o5;
                73-003;405;31.02.2026
                99-999;1;
                """));

        assertThat(page(table)).contains("Этот прибор уже есть в строке 2", "Введите число, как на счётчике",
                "Впишите день, например", "Такого прибора среди ваших нет", "4 строки нужно исправить");
        handIn(table);
        assertThat(stage.history(meters.get(0))).containsExactly("400 ACCEPTED", "405 ACCEPTED");
        assertThat(stage.history(meters.get(1))).containsExactly("400 ACCEPTED");
        assertThat(stage.history(meters.get(2))).containsExactly("400 ACCEPTED");
    }

    @Test
    void a_doubtful_reading_is_filed_only_when_confirmed() throws Exception {
        var table = uploaded(csv("73-001;900;\n73-002;402;\n"));
        assertThat(page(table)).contains("больше обычного", "Показание верное", "Все необычные показания верны");

        handIn(table);
        assertThat(stage.history(meters.get(0))).containsExactly("400 ACCEPTED");
        assertThat(stage.history(meters.get(1))).containsExactly("400 ACCEPTED", "402 ACCEPTED");
        sent(post(table).param("requestKey", UUID.randomUUID().toString()).param("confirmed-" + meters.get(0), "true"),
                73);
        assertThat(stage.history(meters.get(0))).containsExactly("400 ACCEPTED", "900 HELD");
    }

    @Test
    void a_table_of_the_russian_excel_is_read_as_it_is() throws Exception {
        var bytes = (HEAD + "73-001;\"402\";\n").getBytes(Charset.forName("windows-1251"));

        assertThat(page(uploaded(bytes))).contains("№ 73-001", "2 м³");
    }

    @Test
    void a_formula_is_no_reading() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Лист");
            sheet.value(0, 0, "Прибор");
            sheet.value(0, 1, "Новое показание");
            sheet.value(1, 0, "73-001");
            sheet.formula(1, 1, "400+5");
        }
        assertThat(page(uploaded(bytes.toByteArray()))).contains("Введите число, как на счётчике");
    }

    @Test
    void what_is_no_table_is_refused_and_says_what_to_do() throws Exception {
        assertThat(refused("PNG\0\1".getBytes(UTF_8))).contains("Загрузите XLSX или CSV");
        assertThat(refused("a;b\n1;2\n".getBytes(UTF_8))).contains("Скачайте шаблон");
        assertThat(refused(packed("xl/worksheets/sheet1.xml", "0".repeat(30_000_000)))).contains("слишком большой");
        assertThat(
                refused(packed("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")))
                .contains("устроен не как книга Excel");
        assertThat(refused(csv("73-001;1;\n".repeat(10_001)))).contains("больше 10 000 строк");
    }

    @Test
    void a_stranger_finds_no_table_of_another() throws Exception {
        var table = uploaded(csv("73-001;402;\n"));

        assertThat(sent(get(table), 74).getStatus()).isEqualTo(404);
        assertThat(sent(post(table).param("requestKey", "x"), 74).getStatus()).isEqualTo(404);
    }

    private static byte[] csv(String rows) {
        return (HEAD + rows).getBytes(UTF_8);
    }

    private static byte[] packed(String name, String content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private String uploaded(byte[] bytes) throws Exception {
        var answer = upload(bytes);
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String refused(byte[] bytes) throws Exception {
        var answer = upload(bytes);
        assertThat(answer.getStatus()).isEqualTo(422);
        return text(answer);
    }

    private MockHttpServletResponse upload(byte[] bytes) throws Exception {
        return sent(multipart("/cabinet/readings/upload").file(new MockMultipartFile("file", "показания", null, bytes)),
                73);
    }

    private String page(String table) throws Exception {
        return text(sent(get(table).param("show", "all"), 73));
    }

    private MockHttpServletResponse handIn(String table) throws Exception {
        return sent(post(table).param("requestKey", UUID.randomUUID().toString()), 73);
    }

    private MockHttpServletResponse sent(AbstractMockHttpServletRequestBuilder<?> request, int code) throws Exception {
        return web.perform(request.with(SignedIn.subscriber(sql, code)).with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), UTF_8).replace('\u00a0', ' ')
                .replace("&nbsp;", " ");
    }
}
