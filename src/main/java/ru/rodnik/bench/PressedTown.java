package ru.rodnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.Rodnik;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.access.DemoSignIns.DemoAccount;
import ru.rodnik.registry.ImportRegistry;
import ru.rodnik.registry.ImportResult.Refused;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.PageNotices;

/**
 * A town of subscribers with very many meters each, so that for a while every request may bring readings of meters that
 * have none this month yet. All of them may sign in.
 */
final class PressedTown {

    private static final int FIRST_CODE = 1_001;

    /** A subscriber of the town and his meters. */
    record Owner(int code, List<Long> meters) {}

    private PressedTown() {}

    /** Imports the town into a home of its own and opens an account for each subscriber. */
    static List<Owner> build(Path home, int owners, int metersEach) throws IOException {
        var files = Files.createDirectories(home.resolve("files-of-the-town"));
        write(files, owners, metersEach);
        var application = new SpringApplication(Rodnik.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        try (var context = application.run("--rodnik.home=" + home); var _ = Acting.asSystem("bench")) {
            if (context.getBean(ImportRegistry.class).load(files) instanceof Refused(var mistakes)) {
                throw new IllegalStateException("The town is wrong: " + mistakes);
            }
            context.getBean(PageNotices.class).showDemo(true); // known passwords belong to a demonstration (T20)
            var accounts = codes(owners)
                    .mapToObj(code -> new DemoAccount(new SubscriberCode(code), "Представитель " + code)).toList();
            var transaction = context.getBean(TransactionTemplate.class);
            transaction.executeWithoutResult(
                    _ -> context.getBean(DemoSignIns.class).open(List.of(), accounts));
            var sql = context.getBean(JdbcClient.class);
            return transaction
                    .execute(_ -> codes(owners).mapToObj(code -> new Owner(code, meters(sql, code))).toList());
        }
    }

    private static IntStream codes(int owners) {
        return IntStream.range(FIRST_CODE, FIRST_CODE + owners);
    }

    private static List<Long> meters(JdbcClient sql, int code) {
        return sql.sql("select id from metering.meter_v where subscriber_code = :code order by id")
                .param("code", code).query(Long.class).list();
    }

    private static void write(Path folder, int owners, int metersEach) throws IOException {
        try (var subscribers = Files.newBufferedWriter(folder.resolve("subscribers.csv"), UTF_8);
                var contracts = Files.newBufferedWriter(folder.resolve("contracts.csv"), UTF_8);
                var premises = Files.newBufferedWriter(folder.resolve("premises.csv"), UTF_8);
                var meters = Files.newBufferedWriter(folder.resolve("meters.csv"), UTF_8);
                var readings = Files.newBufferedWriter(folder.resolve("readings.csv"), UTF_8)) {
            subscribers.write("code;kind;name;inn;kpp;legal_address\n");
            contracts.write("number;subscriber_code;signed_on;valid_from;category;price_basis;due_day\n");
            premises.write("id;contract_number;name;address;district;use;services;hot_water_source;inlet_dn_mm\n");
            meters.write("id;premises_id;medium;role;serial;dn_mm;digits;decimals;installed_on;initial_reading;"
                    + "verification_due\n");
            readings.write("meter_id;taken_on;value;source\n");
            for (var code : codes(owners).toArray()) {
                subscribers.write(code + ";LEGAL_ENTITY;Общество " + code + ";6316000008;631601001;Самара\n");
                contracts.write("Д-" + code + ";" + code + ";2020-01-01;2020-01-01;LEGAL_OTHER;NET;18\n");
                premises.write("П-" + code + ";Д-" + code + ";Насосная;Самара, Опытная, " + code
                        + ";Октябрьский;NON_RESIDENTIAL;COLD_WATER,WASTEWATER;NONE;50\n");
                for (int number = 1; number <= metersEach; number++) {
                    var meter = code + "-" + number;
                    meters.write(meter + ";П-" + code + ";COLD_WATER;COMMERCIAL;" + meter
                            + ";15;5;0;2025-01-01;0;2030-12-31\n");
                    readings.write(meter + ";2026-10-30;100;IMPORT\n");
                }
            }
        }
    }
}
