package ru.rodnik.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;
import ru.rodnik.registry.ImportRegistry;
import ru.rodnik.registry.ImportResult.Done;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.SubscriberCode;

/**
 * October 2026 of two shops, from registry files to released papers: {@link #LAVKA} is Example A of the rules,
 * {@link #NEIGHBOUR} a stranger to it who took 7 m³. What is committed once is found again by the next test.
 */
@Component
public class TwoShops {

    public static final BillingPeriod OCTOBER = BillingPeriod.of("2026-10");
    public static final SubscriberCode LAVKA = new SubscriberCode(88_601);
    public static final SubscriberCode NEIGHBOUR = new SubscriberCode(88_602);

    private final ImportRegistry importRegistry;
    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;

    TwoShops(ImportRegistry importRegistry, RunMonth runMonth, ReleaseMonth releaseMonth) {
        this.importRegistry = importRegistry;
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
    }

    /** Loads the files, charges the month and releases it; once more changes nothing. */
    public void haveTheirPapersOfOctober() {
        var folder = files();
        if (!(importRegistry.load(folder) instanceof Done)) {
            throw new AssertionError("The registry files are refused: " + importRegistry.load(folder));
        }
        runMonth.run(OCTOBER);
        releaseMonth.release(OCTOBER);
    }

    private static Path files() {
        try {
            var folder = Files.createTempDirectory("two-shops");
            for (var file : FILES) {
                Files.writeString(folder.resolve(file[0]), file[1]);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String[][] FILES = {
            {"subscribers.csv", """
                    code;kind;name;short_name;inn;kpp;legal_address
                    88601;LEGAL_ENTITY;Общество с ограниченной ответственностью «Лавка»;ООО «Лавка»;7707083893;631201001;г. Самара, ул. Мирная, 1
                    88602;LEGAL_ENTITY;Общество с ограниченной ответственностью «Сосед»;ООО «Сосед»;7707083893;631201002;г. Самара, ул. Мирная, 2
                    """},
            {"contracts.csv", """
                    number;subscriber_code;signed_on;valid_from;category;price_basis;due_day
                    Д-88601;88601;2025-01-10;2025-01-10;LEGAL_OTHER;NET;10
                    Д-88602;88602;2025-01-10;2025-01-10;LEGAL_OTHER;NET;10
                    """},
            {"premises.csv", """
                    id;contract_number;name;address;district;use;services;hot_water_source
                    88601-1;Д-88601;Магазин;г. Самара, ул. Мирная, 1;Ленинский;NON_RESIDENTIAL;COLD_WATER,WASTEWATER;EXTERNAL_SUPPLIER
                    88602-1;Д-88602;Магазин;г. Самара, ул. Мирная, 2;Ленинский;NON_RESIDENTIAL;COLD_WATER,WASTEWATER;EXTERNAL_SUPPLIER
                    """},
            {"meters.csv", """
                    id;premises_id;medium;role;serial;digits;decimals;installed_on;initial_reading;verification_due
                    88601-A;88601-1;COLD_WATER;COMMERCIAL;100-601;5;0;2025-01-10;0;2039-01-09
                    88602-A;88602-1;COLD_WATER;COMMERCIAL;100-602;5;0;2025-01-10;0;2039-01-09
                    """},
            {"readings.csv", """
                    meter_id;taken_on;value;source
                    88601-A;2026-09-20;1000;SUBSCRIBER
                    88601-A;2026-10-20;1120;SUBSCRIBER
                    88602-A;2026-09-20;500;SUBSCRIBER
                    88602-A;2026-10-20;507;SUBSCRIBER
                    """},
            {"hot_water.csv", """
                    premises_id;period;volume_m3;state
                    88601-1;2026-10;35;ACCEPTED
                    88602-1;2026-10;0;ACCEPTED
                    """},
            {"tariffs.csv", """
                    service;valid_from;valid_to;net_price;gross_price;order_number;order_date
                    COLD_WATER;2026-10-01;;48.00;58.56;859;2025-12-18
                    WASTEWATER;2026-10-01;;27.30;33.31;859;2025-12-18
                    """},
            {"vat_rates.csv", """
                    valid_from;valid_to;percent
                    2026-01-01;;22
                    """},
            {"utility.csv", """
                    valid_from;name;short_name;inn;kpp;ogrn;address;phone;scan_email;bank_name;bik;account;correspondent_account;director;chief_accountant
                    2019-01-01;Общество с ограниченной ответственностью «Самарские коммунальные системы»;ООО «Самарские коммунальные системы»;6312110828;631201001;1116312008340;г. Самара, ул. Луначарского, 56;8 (846) 000-00-00;scan@vodokanal.example;АО «Показательный банк», г. Самара;043601999;40702810500000000101;30101810400000000999;Родников П. А.;Ключевая М. С.
                    """},
    };
}
