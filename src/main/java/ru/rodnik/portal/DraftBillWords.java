package ru.rodnik.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.rodnik.billing.ChargeLine;
import ru.rodnik.billing.ChargeWords;
import ru.rodnik.billing.DraftCharges;
import ru.rodnik.billing.DraftMonth.Draft;
import ru.rodnik.billing.FiledCharge;
import ru.rodnik.billing.Service;
import ru.rodnik.consumption.FiledVolume;
import ru.rodnik.consumption.Medium;
import ru.rodnik.consumption.Method;
import ru.rodnik.metering.DraftBill;
import ru.rodnik.metering.DraftBill.Line;
import ru.rodnik.metering.DraftBill.Place;
import ru.rodnik.metering.DraftBill.Silence;
import ru.rodnik.metering.DraftBills.Typing;
import ru.rodnik.metering.ReadingState;
import ru.rodnik.registry.PriceBasis;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** Says a calculated draft in the words of the page. */
final class DraftBillWords {

    private final List<Typing> sheet;
    private final Draft draft;
    private final DraftCharges with;

    DraftBillWords(List<Typing> sheet, Draft draft) {
        this.sheet = sheet;
        this.draft = draft;
        this.with = draft.with();
    }

    DraftBill bill() {
        return new DraftBill(lines(), gross(with), vat(), silence(), notes(), places());
    }

    /** What lines of several contracts have in common. */
    private record Key(@Nullable BillingPeriod corrected, Service service, PriceBasis basis, Price price, VatRate vat) {

        static final Comparator<Key> ORDER = Comparator
                .comparing(Key::corrected, Comparator.nullsFirst(Comparator.<BillingPeriod>naturalOrder()))
                .thenComparing(Key::service).thenComparing(Key::basis)
                .thenComparing(key -> key.price().perCubicMetre())
                .thenComparing(key -> key.vat().percent());

        static Key of(FiledCharge charge) {
            var line = charge.line();
            return new Key(line.corrected(), line.service(), charge.basis(), line.price(), line.vatRate());
        }
    }

    private List<Line> lines() {
        var sums = with.charges().stream().collect(groupingBy(Key::of, () -> new TreeMap<>(Key.ORDER),
                java.util.stream.Collectors.toList()));
        var lines = new ArrayList<Line>();
        sums.forEach((key, charges) -> lines.add(new Line(
                ChargeWords.capitalised(key.service())
                        + (key.corrected() == null ? "" : ", перерасчёт " + Months.forMonth(key.corrected())),
                Format.cubicMetres(CubicMetres.sum(charges.stream().map(c -> c.row().volume()).toList()))
                        + " × " + Format.price(key.price()) + Format.NBSP + "₽"
                        + (key.basis() == PriceBasis.NET ? " + НДС" + Format.NBSP + Format.vat(key.vat()) : ""),
                Money.sum(charges.stream().map(c -> c.row().gross()).toList()))));
        return lines;
    }

    private String vat() {
        var sum = Money.sum(with.charges().stream().map(charge -> charge.row().vat()).toList());
        var rates = with.charges().stream().map(FiledCharge::line).map(ChargeLine::vatRate).collect(toSet());
        return "в том числе НДС" + (rates.size() == 1 ? Format.NBSP + Format.vat(rates.iterator().next()) : "")
                + ": " + Format.roubles(sum);
    }

    private static Money gross(DraftCharges charges) {
        return Money.sum(charges.charges().stream().map(charge -> charge.row().gross()).toList());
    }

    private List<Silence> silence() {
        var silence = new ArrayList<Silence>();
        var typed = sheet.stream().filter(typing -> typing.typed() != null).count();
        if (typed > 0) {
            silence.add(new Silence(
                    "Если не передать введённое:", "начислим " + Format.roubles(gross(draft.without())) + more()));
        }
        var missing = sheet.stream().filter(DraftBillWords::isMissing).toList();
        if (!missing.isEmpty()) {
            var without = unmetered(missing.stream().map(typing -> typing.meter().premisesId()).collect(toSet()));
            if (!without.isEmpty()) {
                var who = typed > 0 || missing.size() < sheet.size() ? "остальные " : "";
                silence.add(new Silence("Если не передать " + who + missing.size() + ":",
                        "начислим " + without + ". В итог это уже вошло."));
            }
        }
        return silence;
    }

    private String more() {
        var difference = gross(draft.without()).minus(gross(with));
        if (difference.isZero()) {
            return ", столько" + Format.NBSP + "же.";
        }
        return ", на" + Format.NBSP + Format.roubles(difference.abs())
                + (difference.isPositive() ? " больше." : " меньше.");
    }

    private static boolean isMissing(Typing typing) {
        return typing.typed() == null && typing.meter().active().isEmpty();
    }

    /** «по среднему 1 214 м³, по мощности 1 009,733 м³». */
    private String unmetered(Set<Long> premises) {
        var sums = new LinkedHashMap<String, CubicMetres>();
        for (var volume : with.volumes()) {
            var method = volume.row().method();
            if (premises.contains(volume.subject().premisesId()) && volume.row().medium() != Medium.WASTEWATER
                    && isWithoutMeter(method)) {
                sums.merge(words(method), volume.row().volume(), CubicMetres::plus);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + Format.cubicMetres(sum.getValue()))
                .collect(joining(", "));
    }

    private static boolean isWithoutMeter(Method method) {
        return switch (method) {
            case AVERAGE, CAPACITY, GUARANTEED, ESTIMATED -> true;
            case METER, CONTROL_METER, DECLARED, BALANCE, CORRECTION -> false;
        };
    }

    private static String words(Method method) {
        return switch (method) {
            case AVERAGE, ESTIMATED -> "по среднему";
            case CAPACITY -> "по мощности";
            case GUARANTEED -> "по гарантированному объёму";
            case METER -> "по прибору";
            case CONTROL_METER -> "по контрольному прибору";
            case DECLARED -> "по переданному объёму";
            case BALANCE -> "по балансу";
            case CORRECTION -> "перерасчёт";
        };
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        var held = sheet.stream()
                .filter(typing -> typing.typed() == null
                        && typing.meter().active().filter(read -> read.state() == ReadingState.HELD).isPresent())
                .count();
        if (held > 0) {
            notes.add("На проверке " + Format.plural(held, "показание", "показания", "показаний")
                    + ": посчитали как принятые.");
        }
        var numbers = new HashMap<Long, String>();
        sheet.forEach(typing -> numbers.put(typing.meter().contractId(), typing.meter().contractNumber()));
        with.parked().forEach((contract, reason) -> notes.add(
                "Договор " + Format.no(numbers.getOrDefault(contract, "")) + " пока не рассчитать: " + reason + "."));
        return notes;
    }

    private Map<Long, Place> places() {
        var volumes = with.volumes().stream().collect(groupingBy(volume -> volume.subject().premisesId()));
        var charges = with.charges().stream().collect(groupingBy(charge -> charge.subject().premisesId()));
        var places = new HashMap<Long, Place>();
        for (var typing : sheet) {
            var premises = typing.meter().premisesId();
            if (volumes.get(premises) instanceof List<FiledVolume> found) {
                places.computeIfAbsent(premises, _ -> place(
                        typing.meter().premisesName(), found, charges.getOrDefault(premises, List.of())));
            }
        }
        return places;
    }

    private static Place place(String name, List<FiledVolume> volumes, List<FiledCharge> charges) {
        var methods = new TreeMap<Medium, Set<String>>();
        var sums = new TreeMap<Medium, CubicMetres>();
        for (var volume : volumes) {
            var row = volume.row();
            if (row.corrected() == null) {
                sums.merge(row.medium(), row.volume(), CubicMetres::plus);
                if (isWithoutMeter(row.method())) {
                    methods.computeIfAbsent(row.medium(), _ -> new LinkedHashSet<>()).add(words(row.method()));
                }
            }
        }
        var words = sums.entrySet().stream()
                .filter(sum -> sum.getKey() != Medium.HOT_WATER || !sum.getValue().isZero())
                .map(sum -> words(sum.getKey()) + " " + Format.cubicMetres(sum.getValue())
                        + because(methods.getOrDefault(sum.getKey(), Set.of())))
                .collect(joining(", "));
        return new Place(
                Format.text(name), words,
                Money.sum(charges.stream().map(charge -> charge.row().vat()).toList()),
                Money.sum(charges.stream().map(charge -> charge.row().gross()).toList()));
    }

    private static String because(Set<String> methods) {
        return methods.isEmpty() ? "" : " " + String.join(", ", methods);
    }

    private static String words(Medium medium) {
        return switch (medium) {
            case COLD_WATER -> "холодная вода";
            case HOT_WATER -> "горячая вода";
            case WASTEWATER -> "водоотведение";
        };
    }
}
