package ru.rodnik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.rodnik.DatabaseTest;
import ru.rodnik.registry.ImportRegistry;
import ru.rodnik.registry.ImportResult.FileCounts;
import ru.rodnik.registry.RegistryFolder;

/** A shop whose cold-water meter has a second one behind it, in the other premises. */
class MeterFilesTests extends DatabaseTest {

    @TempDir Path temporary = Path.of("");

    private final JdbcClient sql;
    private RegistryFolder folder;

    MeterFilesTests(ImportRegistry importRegistry, JdbcClient sql) {
        this.folder = new RegistryFolder(temporary, importRegistry);
        this.sql = sql;
    }

    @BeforeEach
    void a_shop_with_a_meter_behind_a_meter() {
        folder = folder.in(temporary);
        folder.shop();
        folder.write("meters.csv", """
                id;premises_id;medium;role;serial;model;dn_mm;digits;decimals;installed_on;initial_reading;verification_due;seal_number;removed_on;final_reading;parent_meter_id
                M2;51-2;COLD_WATER;SUB;0002;СВК-15;15;5;3;2025-01-10;0;2031-01-09;;;;M1
                M1;51-1;COLD_WATER;;0001;;20;5;;2025-01-10;12,5;;П-1;;;
                M0;51-1;COLD_WATER;COMMERCIAL;0000;;20;4;0;01.01.2020;0;;;09.01.2025;9990;
                """);
        folder.write("meter_faults.csv", """
                meter_id;from;until;reason
                M1;2026-03-01;2026-03-10;BROKEN
                M1;2026-05-01;;SEAL_BROKEN
                """);
        folder.write("readings.csv", """
                meter_id;taken_on;value;source
                M1;2026-09-15;99990;SUBSCRIBER
                M1;2026-10-15;12;STAFF
                """);
        folder.write("hot_water.csv", """
                premises_id;period;volume_m3;state
                51-1;2026-09;3,25;ACCEPTED
                51-1;2026-10;0;SUBMITTED
                """);
    }

    @Test
    void meters_faults_readings_and_hot_water_are_loaded_once() {
        assertThat(folder.counts("meters.csv")).isEqualTo(new FileCounts("meters.csv", 3, 0, 0));
        assertThat(folder.counts("meters.csv")).isEqualTo(new FileCounts("meters.csv", 0, 0, 3));
        assertThat(folder.counts("meter_faults.csv")).isEqualTo(new FileCounts("meter_faults.csv", 0, 0, 2));
        assertThat(folder.counts("readings.csv")).isEqualTo(new FileCounts("readings.csv", 0, 0, 2));
        assertThat(folder.counts("hot_water.csv")).isEqualTo(new FileCounts("hot_water.csv", 0, 0, 2));

        assertThat(texts("""
                select m.code || ' behind ' || coalesce(p.code, 'none') as text
                  from metering.meter_v m left join metering.meter_v p on p.id = m.parent_meter_id order by m.code
                """)).containsExactly("M0 behind none", "M1 behind none", "M2 behind M1");
        assertThat(readings()).containsExactly("2026-09-15 99990.000 SUBSCRIBER ACCEPTED",
                "2026-10-15 12.000 STAFF ACCEPTED");
        assertThat(hotWater()).containsExactly("2026-09-01 3.250 ACCEPTED", "2026-10-01 0.000 SUBMITTED");
    }

    @Test
    void what_an_act_has_stated_is_not_taken_back_by_the_file() {
        folder.load();
        sql.sql("""
                update metering.meter set verification_due = '2032-01-01', seal_number = 'П-9',
                       by_act = '{verification_due,seal_number}' where code = 'M1'
                """).update();
        sql.sql("""
                update metering.meter set removed_on = '2026-11-01', final_reading = 7, by_act = '{removed_on}'
                 where code = 'M2'
                """).update();
        assertThat(folder.counts("meters.csv")).isEqualTo(new FileCounts("meters.csv", 0, 0, 3));
        assertThat(texts("""
                select concat_ws(' ', code, verification_due, seal_number, removed_on, final_reading) as text
                  from metering.meter_v where code <> 'M0' order by code
                """)).containsExactly("M1 2032-01-01 П-9", "M2 2031-01-09 2026-11-01 7.000");

        folder.replace("meters.csv", "12,5;;П-1", "12,5;2033-05-05;П-1");
        assertThat(folder.counts("meters.csv")).isEqualTo(new FileCounts("meters.csv", 0, 1, 2));
        assertThat(texts("select verification_due::text as text from metering.meter_v where code = 'M1'"))
                .containsExactly("2033-05-05");
    }

    @Test
    void another_value_for_the_same_day_supersedes_and_going_back_supersedes_again() {
        folder.load();
        folder.replace("readings.csv", ";12;", ";13;");
        assertThat(folder.counts("readings.csv")).isEqualTo(new FileCounts("readings.csv", 0, 1, 1));
        assertThat(folder.counts("readings.csv")).isEqualTo(new FileCounts("readings.csv", 0, 0, 2));
        folder.replace("readings.csv", ";13;", ";12;");
        folder.load();
        assertThat(readings()).containsExactly(
                "2026-09-15 99990.000 SUBSCRIBER ACCEPTED", "2026-10-15 12.000 STAFF SUPERSEDED",
                "2026-10-15 13.000 STAFF SUPERSEDED", "2026-10-15 12.000 STAFF ACCEPTED");
    }

    @Test
    void a_declared_volume_becomes_accepted_by_a_row_that_says_so() {
        folder.load();
        folder.replace("hot_water.csv", "SUBMITTED", "ACCEPTED");
        assertThat(folder.counts("hot_water.csv")).isEqualTo(new FileCounts("hot_water.csv", 0, 1, 1));
        assertThat(hotWater()).containsExactly(
                "2026-09-01 3.250 ACCEPTED", "2026-10-01 0.000 SUPERSEDED", "2026-10-01 0.000 ACCEPTED");
    }

    @Test
    void a_removed_meter_changes_its_row() {
        folder.load();
        folder.replace("meters.csv", "П-1;;;", "П-1;2026-10-20;15;");
        assertThat(folder.counts("meters.csv")).isEqualTo(new FileCounts("meters.csv", 0, 1, 2));
    }

    @Test
    void all_mistakes_of_meters_and_readings_come_at_once() {
        folder.write("meters.csv", """
                id;premises_id;medium;role;serial;digits;decimals;installed_on;initial_reading;removed_on;final_reading;parent_meter_id
                M1;51-9;COLD_WATER;COMMERCIAL;1;5;4;2025-01-10;100000;2025-01-09;;
                M2;51-1;GAS;SUB;2;11;0;2025-01-10;0;;5;
                M3;51-1;COLD_WATER;SUB;3;5;0;2025-01-10;0;;;M4
                M4;51-1;COLD_WATER;SUB;3;5;0;2025-01-10;0;;;M3
                M5;51-1;COLD_WATER;SUB;3;5;0;2025-01-10;0;2026-01-31;99999,999;M9
                M6;51-1;HOT_WATER;SUB;3;5;0;2025-01-10;0;;;M5
                """);
        folder.write("meter_faults.csv", """
                meter_id;from;until;reason
                M5;2026-03-10;2026-03-01;BROKEN
                M6;2026-05-01;;SEAL_BROKEN
                M6;2026-06-01;2026-06-02;BROKEN
                M7;2026-06-01;;RUST
                """);
        folder.write("readings.csv", """
                meter_id;taken_on;value;source
                M5;2026-02-01;-1;SUBSCRIBER
                M5;2025-01-09;100000;SUBSCRIBER
                M6;2026-02-01;1.0001;POST
                M6;2026-02-01;1;IMPORT
                M8;2026-02-01;1;IMPORT
                """);
        folder.write("hot_water.csv", """
                premises_id;period;volume_m3;state
                51-1;2026-10-01;3;ACCEPTED
                51-7;2026-10;3;DRAFT
                """);
        assertThat(folder.mistakes()).containsExactly(
                "meters.csv:2: premises_id: no such premises",
                "meters.csv:2: decimals: not between 0 and 3",
                "meters.csv:2: initial_reading: more digits than the dial",
                "meters.csv:2: removed_on: earlier than installed_on",
                "meters.csv:2: final_reading: not given though removed_on is",
                "meters.csv:3: medium: not one of COLD_WATER, HOT_WATER, WASTEWATER",
                "meters.csv:3: digits: not between 3 and 10",
                "meters.csv:3: removed_on: not given though final_reading is",
                "meters.csv:3: parent_meter_id: not given though role is SUB",
                "meters.csv:4: parent_meter_id: stands behind itself",
                "meters.csv:5: parent_meter_id: stands behind itself",
                "meters.csv:6: parent_meter_id: no such meter",
                "meters.csv:7: parent_meter_id: measures another medium",
                "meter_faults.csv:2: until: earlier than from",
                "meter_faults.csv:4: from: another fault of the meter begins on 2026-05-01 and lasts",
                "meter_faults.csv:5: meter_id: no such meter",
                "meter_faults.csv:5: reason: not one of BROKEN, SEAL_BROKEN, REMOVED, VERIFICATION_EXPIRED",
                "readings.csv:2: taken_on: later than the meter was removed",
                "readings.csv:2: value: below zero",
                "readings.csv:3: taken_on: earlier than the meter was installed",
                "readings.csv:3: value: more digits than the dial",
                "readings.csv:4: value: more than 3 decimals",
                "readings.csv:4: source: not one of SUBSCRIBER, STAFF, TELEMETRY, IMPORT",
                "readings.csv:5: meter_id: given twice, first in line 4",
                "readings.csv:6: meter_id: no such meter",
                "hot_water.csv:2: period: not a month like 2026-10",
                "hot_water.csv:3: premises_id: no such premises",
                "hot_water.csv:3: state: not one of ACCEPTED, SUBMITTED");
    }

    @Test
    void faults_of_the_database_are_not_overlapped_either() {
        folder.load();
        folder.write("meter_faults.csv",
                "meter_id;from;until;reason\nM1;2026-02-20;2026-03-01;BROKEN\nM1;2026-05-02;;BROKEN\n");
        assertThat(folder.mistakes()).containsExactly(
                "meter_faults.csv:2: until: another fault of the meter begins on 2026-03-01",
                "meter_faults.csv:3: from: another fault of the meter begins on 2026-05-01 and lasts");
    }

    private List<String> readings() {
        return texts("""
                select taken_on || ' ' || value || ' ' || source || ' ' || state as text
                  from metering.reading_v order by taken_on, id
                """);
    }

    private List<String> hotWater() {
        return texts(
                "select period || ' ' || volume || ' ' || state as text from metering.hot_water_v order by period, id");
    }

    private List<String> texts(String statement) {
        return sql.sql(statement).query(String.class).list();
    }
}
