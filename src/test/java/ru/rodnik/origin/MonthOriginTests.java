package ru.rodnik.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import ru.rodnik.DatabaseTest;
import ru.rodnik.billing.MonthBridge.Cause;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.portal.SignedIn;
import ru.rodnik.print.Figures;
import ru.rodnik.print.PdfReader;
import ru.rodnik.scenarios.WaterTown;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/**
 * Three shops of one contract. The first is read every month, the second is silent in October and read in November, the
 * third has hot water of a heat supplier. The tariffs rise on 01.10.2026.
 */
class MonthOriginTests extends DatabaseTest {

    private static final BillingPeriod SEPTEMBER = BillingPeriod.of("2026-09");
    private static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    private static final BillingPeriod NOVEMBER = BillingPeriod.of("2026-11");
    private static final int OWNER = 88_402;
    private static final int STRANGER = 88_403;

    private final WaterTown town;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;
    private final MonthOrigins origins;
    private final JdbcClient sql;
    private final Clock clock;
    private final MockMvc browser;
    private long contract;

    MonthOriginTests(
            WaterTown town, RunMonth runMonth, ReleaseMonth releaseMonth, MonthOrigins origins, JdbcClient sql,
            Clock clock, MockMvc browser) {
        this.town = town;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
        this.origins = origins;
        this.sql = sql;
        this.clock = clock;
        this.browser = browser;
    }

    @BeforeEach
    void three_released_months() {
        town.opens();
        town.subscriber(OWNER, "ООО «Три лавки»");
        town.subscriber(STRANGER, "ООО «Чужая лавка»");
        contract = town.contract(OWNER, "Д-88402", "LEGAL_OTHER", "NET", null);
        var read = town.premises(contract, OWNER, "P-1", "NONE");
        var silent = town.premises(contract, OWNER, "P-2", "NONE");
        var withHot = town.premises(contract, OWNER, "P-3", "EXTERNAL_SUPPLIER");
        var one = town.coldMeter(read, OWNER, "M-1", LocalDate.of(2025, 1, 10), "0");
        var two = town.coldMeter(silent, OWNER, "M-2", LocalDate.of(2025, 1, 10), "0");
        var three = town.coldMeter(withHot, OWNER, "M-3", LocalDate.of(2025, 1, 10), "0");
        reading(one, "2026-08-31", "1000");
        reading(one, "2026-09-30", "1033.333");
        reading(two, "2026-07-31", "390");
        reading(two, "2026-08-31", "431");
        reading(two, "2026-09-30", "461");
        reading(three, "2026-08-31", "70");
        reading(three, "2026-09-30", "103.334");
        hotWater(withHot, "2026-09", "35");
        release(SEPTEMBER);
        reading(one, "2026-10-31", "1066.667");
        reading(three, "2026-10-31", "136.667");
        hotWater(withHot, "2026-10", "35");
        release(OCTOBER);
        reading(one, "2026-11-30", "1100");
        reading(two, "2026-11-30", "600");
        reading(three, "2026-11-30", "170");
        hotWater(withHot, "2026-11", "35");
        release(NOVEMBER);
    }

    private void reading(long meter, String on, String value) {
        town.reading(meter, OWNER, on, value, OffsetDateTime.now(clock));
    }

    private void hotWater(long premises, String month, String volume) {
        town.hotWater(premises, OWNER, month, volume, OffsetDateTime.now(clock));
    }

    private void release(BillingPeriod month) {
        runMonth.run(month);
        releaseMonth.release(month);
    }

    private MonthOrigin of(BillingPeriod month) {
        return origins.released(contract, month).orElseThrow();
    }

    private Money charged(BillingPeriod month) {
        return sql.sql(
                "select sum(gross) as amount from billing.charge where contract_id = :contract and period = :month")
                .param("contract", contract).param("month", month.firstDay()).query(Money.class).single();
    }

    @Test
    void the_parts_add_up_to_the_lines_and_the_lines_to_the_charge_to_the_kopeck() {
        for (var month : new BillingPeriod[] {SEPTEMBER, OCTOBER, NOVEMBER}) {
            var origin = of(month);
            assertThat(origin.gross()).isEqualTo(charged(month)).isEqualTo(origin.net().plus(origin.vat()));
            assertThat(Money.sum(origin.places().stream().map(MonthOrigin.Place::gross).toList()))
                    .isEqualTo(charged(month));
            var bill = origin.papers().stream().filter(paper -> paper.kind().equals("INVOICE")).findFirst();
            assertThat(bill.orElseThrow().gross()).isEqualTo(charged(month));
        }
    }

    @Test
    void the_steps_of_every_volume_lead_to_the_volume_the_run_stored() {
        for (var month : new BillingPeriod[] {SEPTEMBER, OCTOBER, NOVEMBER}) {
            for (var place : of(month).places()) {
                for (var row : place.rows()) {
                    assertThat(row.steps()).isNotEmpty().allSatisfy(step -> assertThat(step.value()).isNotNull());
                    assertThat(CubicMetres.sum(
                            row.steps().stream().map(Step::value).filter(Objects::nonNull).toList()))
                            .as(month + " " + place.premisesId() + " " + row)
                            .isEqualTo(row.volume());
                }
            }
        }
    }

    @Test
    void the_bridge_names_the_tariff_the_method_and_the_correction() {
        var october = Objects.requireNonNull(of(OCTOBER).bridge());
        assertThat(october.before()).isEqualTo(charged(SEPTEMBER));
        assertThat(october.now()).isEqualTo(charged(OCTOBER));
        assertThat(october.causes()).containsKeys(Cause.TARIFF, Cause.METHOD, Cause.DAYS);
        assertThat(of(OCTOBER).changes().stream().filter(change -> change.cause() == Cause.TARIFF))
                .singleElement().satisfies(change -> assertThat(change.words())
                        .contains("холодная вода 42,34 → 48,00", "водоотведение 24,08 → 27,30"));

        var november = of(NOVEMBER);
        var bridge = Objects.requireNonNull(november.bridge());
        var corrections = Money.sum(november.lines().stream().filter(line -> line.corrected() != null)
                .map(OriginLine::gross).toList());
        assertThat(bridge.of(Cause.CORRECTION)).isEqualTo(corrections).isNotEqualTo(Money.ZERO);
        assertThat(Money.sum(bridge.causes().values())).isEqualTo(charged(NOVEMBER).minus(charged(OCTOBER)));
    }

    @Test
    void the_page_goes_from_the_reading_to_the_order_of_the_tariff() throws Exception {
        var page = page("/cabinet/why/" + contract + "/2026-10", OWNER);
        assertThat(page)
                .contains("Почему столько: октябрь\u00a02026", "Прибор №\u00a0100-200",
                        "1\u00a0066,667 − 1\u00a0033,333 = 33,334\u00a0м³", "30.09.2026: 1\u00a0033,333, кабинет",
                        "приказ №\u00a01 от\u00a018.12.2025", "По среднему, нет показаний",
                        "холодная 33,333 + горячая 35,000 = 68,333\u00a0м³", "НДС 22\u00a0%", "Чем октябрь отличается");
        assertThat(page("/cabinet/why/" + contract + "/2026-11", OWNER))
                .contains("перерасчёт за\u00a0октябрь\u00a02026", "Перерасчёт за\u00a0октябрь\u00a02026",
                        "На другие месяцы");
    }

    @Test
    void a_stranger_and_a_month_not_released_get_404() throws Exception {
        for (var tail : new String[] {"", "/annex.pdf", "/annex.xlsx"}) {
            browser.perform(SignedIn.as(sql, STRANGER, get("/cabinet/why/" + contract + "/2026-10" + tail)))
                    .andExpect(status().isNotFound());
            browser.perform(SignedIn.as(sql, OWNER, get("/cabinet/why/" + contract + "/2026-12" + tail)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void the_annex_equals_the_bill_on_paper_and_in_excel() throws Exception {
        var origin = of(NOVEMBER);
        var text = PdfReader.text(OriginPaper.pdf(origin));
        assertThat(text).contains("Расшифровка к счёту № 3 от 30.11.2026", "Д-88402", "№ 100-200",
                Figures.money(charged(NOVEMBER)).replace('\u00a0', ' '));

        var bytes = browser.perform(SignedIn.as(sql, OWNER, get("/cabinet/why/" + contract + "/2026-11/annex.xlsx")))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (int sheet = 0; sheet < 2; sheet++) {
                var rows = book.getSheet(sheet).orElseThrow().read();
                int last = rows.getFirst().getCellCount() - 1;
                var sum = Money.ZERO;
                for (var row : rows.subList(1, rows.size())) {
                    sum = sum.plus(row.getCellAsNumber(last).map(Money::new).orElse(Money.ZERO));
                }
                assertThat(sum).isEqualTo(charged(NOVEMBER));
            }
        }
    }

    private String page(String address, int code) throws Exception {
        return browser.perform(SignedIn.as(sql, code, get(address)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
