package ru.rodnik.recomputation;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything the registry files say, as far as a month follows from it. Files read later add to it, or replace. */
final class Utility {

    record Contract(
            String number,
            LocalDate from,
            LocalDate until,
            boolean budget,
            boolean gross,
            @Nullable BigDecimal limit) {

        LocalDate firstDay(YearMonth month) {
            return from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        }

        LocalDate lastDay(YearMonth month) {
            return until.isBefore(month.atEndOfMonth()) ? until : month.atEndOfMonth();
        }

        boolean holdsIn(YearMonth month) {
            return !firstDay(month).isAfter(lastDay(month));
        }
    }

    record Premises(
            String id,
            Contract contract,
            boolean cold,
            boolean waste,
            boolean hotOfAnother,
            @Nullable Integer bore,
            @Nullable BigDecimal guaranteed,
            @Nullable BigDecimal load,
            BigDecimal runoff,
            BigDecimal keptPercent,
            boolean impact) {

        Premises under(Contract other) {
            return new Premises(
                    id, other, cold, waste, hotOfAnother, bore, guaranteed, load, runoff, keptPercent, impact);
        }
    }

    record Meter(
            String id,
            String premises,
            String medium,
            String role,
            int digits,
            LocalDate installed,
            BigDecimal initial,
            @Nullable LocalDate verifiedUntil,
            @Nullable LocalDate removed,
            @Nullable BigDecimal last,
            @Nullable String parent) {

        boolean standsOn(LocalDate day) {
            return !day.isBefore(installed) && (removed == null || !day.isAfter(removed));
        }
    }

    record Fault(LocalDate from, LocalDate until) {}

    private record Valid(LocalDate from, LocalDate until, BigDecimal net, BigDecimal gross) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    final Map<String, Contract> contracts = new LinkedHashMap<>();
    final Map<String, Premises> premises = new LinkedHashMap<>();
    final Map<String, Meter> meters = new LinkedHashMap<>();
    final Map<String, List<Fault>> faults = new HashMap<>();
    final Map<String, TreeMap<LocalDate, BigDecimal>> readings = new HashMap<>();
    final Map<String, TreeMap<YearMonth, BigDecimal>> acceptedHotWater = new HashMap<>();
    private final Map<String, Map<LocalDate, Valid>> tariffs = new HashMap<>();
    private final List<Valid> vat = new ArrayList<>();

    /** Takes in what lies in the folder. */
    void read(Path folder) {
        each(folder, "contracts", row -> contracts.put(row.text("number"), new Contract(
                row.text("number"), row.day("valid_from"), until(row, "valid_to"),
                row.text("category").equals("BUDGET"), row.text("price_basis").equals("GROSS"),
                row.numberOrNull("limit_amount"))));
        premises.replaceAll((_, place) -> place.under(contracts.getOrDefault(
                place.contract().number(), place.contract())));
        each(folder, "premises", this::premises);
        each(folder, "meters", row -> meters.put(row.text("id"), new Meter(
                row.text("id"), row.text("premises_id"), row.text("medium"), row.text("role"),
                row.number("digits").intValueExact(), row.day("installed_on"), row.number("initial_reading"),
                row.dayOrNull("verification_due"), row.dayOrNull("removed_on"), row.numberOrNull("final_reading"),
                row.cells().get("parent_meter_id"))));
        each(folder, "meter_faults", row -> faults.computeIfAbsent(row.text("meter_id"), _ -> new ArrayList<>())
                .add(new Fault(row.day("from"), until(row, "until"))));
        each(folder, "readings", row -> readings.computeIfAbsent(row.text("meter_id"), _ -> new TreeMap<>())
                .put(row.day("taken_on"), row.number("value")));
        each(folder, "hot_water", this::hotWater);
        each(folder, "tariffs", row -> tariffs.computeIfAbsent(row.text("service"), _ -> new HashMap<>())
                .put(row.day("valid_from"), new Valid(
                        row.day("valid_from"), until(row, "valid_to"), row.number("net_price"),
                        row.number("gross_price"))));
        each(folder, "vat_rates", row -> vat.add(new Valid(
                row.day("valid_from"), until(row, "valid_to"), row.number("percent"), row.number("percent"))));
    }

    private static void each(Path folder, String file, Consumer<Rows> take) {
        var path = folder.resolve(file + ".csv");
        if (Files.exists(path)) {
            Rows.of(path).forEach(take);
        }
    }

    private static LocalDate until(Rows row, String column) {
        return row.has(column) ? row.day(column) : LocalDate.of(9999, 12, 31);
    }

    private void premises(Rows row) {
        var contract = contracts.get(row.text("contract_number"));
        if (contract == null) {
            throw new IllegalStateException("No such contract: " + row);
        }
        var services = List.of(row.text("services").split(","));
        var bore = row.numberOrNull("inlet_dn_mm");
        premises.put(row.text("id"), new Premises(
                row.text("id"), contract, services.contains("COLD_WATER"), services.contains("WASTEWATER"),
                row.text("hot_water_source").equals("EXTERNAL_SUPPLIER"), bore == null ? null : bore.intValueExact(),
                row.numberOrNull("guaranteed_m3_month"), row.numberOrNull("connected_load_m3_h"),
                row.number("runoff_m3_month"), row.number("not_discharged_percent"),
                row.text("negative_impact").equals("SIMPLIFIED")));
    }

    private void hotWater(Rows row) {
        if (row.text("state").equals("ACCEPTED")) {
            acceptedHotWater.computeIfAbsent(row.text("premises_id"), _ -> new TreeMap<>())
                    .put(YearMonth.parse(row.text("period")), row.number("volume_m3"));
        }
    }

    /** Of the last day of the month. */
    BigDecimal price(String service, boolean gross, YearMonth month) {
        var valid = tariffs.getOrDefault(service, Map.of()).values().stream()
                .filter(tariff -> tariff.on(month.atEndOfMonth())).findFirst().orElseThrow();
        return gross ? valid.gross() : valid.net();
    }

    /** Of the last day of the month, in percent. */
    BigDecimal vat(YearMonth month) {
        return vat.stream().filter(rate -> rate.on(month.atEndOfMonth())).findFirst().orElseThrow().net();
    }

    /** Meters of the premises of one medium and of one of the roles. */
    List<Meter> metersAt(Premises place, String medium, String... roles) {
        return at(place).stream()
                .filter(meter -> meter.medium().equals(medium) && List.of(roles).contains(meter.role()))
                .toList();
    }

    private final Map<String, List<Meter>> byPremises = new HashMap<>();

    private List<Meter> at(Premises place) {
        if (byPremises.isEmpty()) {
            meters.values().forEach(
                    meter -> byPremises.computeIfAbsent(meter.premises(), _ -> new ArrayList<>()).add(meter));
        }
        return byPremises.getOrDefault(place.id(), List.of());
    }

    /** SUB meters of the medium that stand behind a meter of the premises. */
    List<Meter> metersBehind(Premises place, String medium) {
        if (subs.isEmpty()) {
            meters.values().stream().filter(meter -> meter.role().equals("SUB")).forEach(sub -> subs
                    .computeIfAbsent(parentOf(sub).premises(), _ -> new ArrayList<>()).add(sub));
        }
        return subs.getOrDefault(place.id(), List.of()).stream()
                .filter(sub -> sub.medium().equals(medium)).toList();
    }

    private final Map<String, List<Meter>> subs = new HashMap<>();

    private Meter parentOf(Meter sub) {
        var parent = sub.parent() == null ? null : meters.get(sub.parent());
        if (parent == null) {
            throw new IllegalStateException("Behind nothing: " + sub);
        }
        return parent;
    }

    Premises premisesOf(Meter meter) {
        var place = premises.get(meter.premises());
        if (place == null) {
            throw new IllegalStateException("Nowhere: " + meter);
        }
        return place;
    }
}
