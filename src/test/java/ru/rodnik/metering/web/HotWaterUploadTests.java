package ru.rodnik.metering.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import ru.rodnik.DatabaseTest;
import ru.rodnik.access.web.SignedIn;
import ru.rodnik.metering.MeteringStage;
import ru.rodnik.metering.Scans;

/** A management company with three houses under two contracts hands in their hot water by table. A stranger looks on. */
class HotWaterUploadTests extends DatabaseTest {

    private static final String HEAD = "Код объекта;Адрес;Объём горячей воды, м³;Не потреблялась;Документ за\n";

    private final MockMvc web;
    private final MeteringStage stage;
    private final JdbcClient sql;

    private long first;
    private long second;
    private long third;

    HotWaterUploadTests(MockMvc web, MeteringStage stage, JdbcClient sql) {
        this.web = web;
        this.stage = stage;
        this.sql = sql;
    }

    @BeforeEach
    void three_houses_under_two_contracts() {
        stage.subscriber(75);
        stage.subscriber(76);
        var contract = stage.contract(75, "75-А");
        var other = stage.contract(75, "75-Б");
        stage.alwaysOpen(contract);
        stage.alwaysOpen(other);
        first = stage.premises(75, contract, "75-1", "APARTMENT_BUILDING", "EXTERNAL_SUPPLIER");
        second = stage.premises(75, contract, "75-2", "APARTMENT_BUILDING", "EXTERNAL_SUPPLIER");
        third = stage.premises(75, other, "75-3", "APARTMENT_BUILDING", "EXTERNAL_SUPPLIER");
    }

    @Test
    void the_template_names_the_premises_and_comes_back_with_volumes() throws Exception {
        var template = text(sent(get("/cabinet/hot-water/template.csv"), 75)).replace("\r", "").replace("\ufeff", "");
        assertThat(template).contains("Код объекта;", "ул. Мирная, 75-1", "Объём горячей воды");
        assertThat(sent(get("/cabinet/hot-water/template.xlsx"), 75).getStatus()).isEqualTo(200);
        var filled = template.lines()
                .map(line -> line.startsWith(String.valueOf(first)) ? line.replaceFirst(";;;", ";;35,5;") : line)
                .reduce("", (before, line) -> before + line + "\n");

        var table = uploaded(filled.getBytes(UTF_8));
        assertThat(page(table)).contains("ул. Мирная, 75-1", "35,5", "Пока ничего не записано", "Один скан подтвердит");
        assertThat(volumes()).isEmpty();
        handIn(table, Scans.png());
        assertThat(volumes()).containsExactly(first + " 35.500 SUBMITTED");
    }

    @Test
    void one_scan_stands_behind_all_volumes_and_each_contract_gets_a_receipt() throws Exception {
        var table = uploaded(csv(first + ";;35;;10.2026\n" + second + ";;12,5;;2026-10\n" + third + ";;0;да;\n"));

        assertThat(handIn(table, Scans.png()).getStatus()).isEqualTo(302);
        assertThat(volumes()).containsExactly(
                first + " 35.000 SUBMITTED", second + " 12.500 SUBMITTED", third + " 0.000 SUBMITTED");
        assertThat(sql.sql("select count(distinct scan_file_id) from metering.hot_water where subscriber_code = 75")
                .query(Long.class).single()).isEqualTo(1);
        assertThat(page(table)).contains("Квитанции о приёме: 2", "договор № 75-А", "договор № 75-Б");
    }

    @Test
    void without_a_scan_or_with_a_pretender_nothing_is_filed() throws Exception {
        var table = uploaded(csv(first + ";;35;;\n" + third + ";;0;да;\n"));

        assertThat(text(handIn(table, null))).contains("Приложите скан документа с объёмами");
        assertThat(text(handIn(table, Scans.pretender()))).contains("Это не PDF, JPEG и не PNG");
        assertThat(volumes()).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing() throws Exception {
        var file = csv(first + ";;35;;\n" + third + ";;0;да;\n");
        handIn(uploaded(file), Scans.png());
        var again = uploaded(file);

        assertThat(page(again)).contains("Все объёмы из файла уже переданы");
        assertThat(handIn(again, Scans.png()).getStatus()).isEqualTo(422);
        assertThat(volumes()).hasSize(2);
    }

    @Test
    void each_mistake_stands_beside_its_cell_and_the_rest_is_filed() throws Exception {
        var table = uploaded(csv(first + ";;35;;\n" + first + ";;36;;\n" + second + ";;35;да;\n" + third
                + ";;x;;\n" + "999999;;1;;\n"));
        assertThat(page(table)).contains("Этот объект уже есть в строке 2",
                "Отмечено «не потреблялась», но введён объём",
                "Введите объём числом", "Такого объекта среди ваших нет", "4 строки нужно исправить");
        assertThat(page(uploaded(csv(";ул. Мирная, 75-2;1;может быть;\n;ул. Мирная, 75-3;1;;13.2026\n"))))
                .contains("Впишите «да» или оставьте", "Впишите месяц, например 10.2026");
        handIn(table, Scans.png());
        assertThat(volumes()).containsExactly(first + " 35.000 SUBMITTED");
    }

    @Test
    void a_table_of_readings_is_none_of_volumes() throws Exception {
        assertThat(text(upload("Прибор;Новое показание\n1;2\n".getBytes(UTF_8)))).contains("Скачайте шаблон");
    }

    @Test
    void a_stranger_finds_no_table_of_another_and_no_premises_of_his() throws Exception {
        var table = uploaded(csv(first + ";;35;;\n"));

        assertThat(sent(get(table), 76).getStatus()).isEqualTo(404);
        assertThat(sent(multipart(table).param("requestKey", "x"), 76).getStatus()).isEqualTo(404);
        assertThat(sent(get(table.replace("hot-water", "readings")), 75).getStatus()).isEqualTo(404);
        assertThat(text(sent(get("/cabinet/hot-water/template.csv"), 76))).doesNotContain("75-1");
    }

    private static byte[] csv(String rows) {
        return (HEAD + rows).getBytes(UTF_8);
    }

    private List<String> volumes() {
        return sql.sql("""
                select premises_id || ' ' || volume || ' ' || state from metering.hot_water_v
                 where subscriber_code = 75 order by premises_id, id
                """).query(String.class).list();
    }

    private String uploaded(byte[] bytes) throws Exception {
        var answer = upload(bytes);
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse upload(byte[] bytes) throws Exception {
        return sent(multipart("/cabinet/hot-water/upload").file(new MockMultipartFile("file", "объёмы", null, bytes)),
                75);
    }

    private String page(String table) throws Exception {
        return text(sent(get(table).param("show", "all"), 75));
    }

    private MockHttpServletResponse handIn(String table, byte @Nullable [] scan) throws Exception {
        var request = multipart(table);
        if (scan != null) {
            request.file(new MockMultipartFile("scan", "акт.png", "image/png", scan));
        }
        return sent(request.param("requestKey", UUID.randomUUID().toString()), 75);
    }

    private MockHttpServletResponse sent(AbstractMockHttpServletRequestBuilder<?> request, int code) throws Exception {
        return web.perform(request.with(SignedIn.subscriber(sql, code)).with(csrf())).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), UTF_8).replace('\u00a0', ' ').replace("&nbsp;", " ");
    }
}
