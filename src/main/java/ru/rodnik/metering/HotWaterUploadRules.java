package ru.rodnik.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.CheckedUpload.State;
import ru.rodnik.metering.CheckedVolume.Place;
import ru.rodnik.metering.HotWaterVerdict.Fine;
import ru.rodnik.metering.HotWaterVerdict.Flaw;
import ru.rodnik.metering.HotWaterVerdict.Refused;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.TypedNumber;

/** Judges an uploaded table of hot-water volumes: whose premises a row means, and then by the rules of the form. */
final class HotWaterUploadRules {

    private final Map<Long, DeclaredPlace> byCode;
    private final Map<String, List<DeclaredPlace>> byAddress;
    private final Instant uploadedAt;
    private final BillingPeriod period;

    HotWaterUploadRules(List<DeclaredPlace> places, Instant uploadedAt, BillingPeriod period) {
        this.byCode = places.stream().collect(toMap(DeclaredPlace::premisesId, Function.identity()));
        this.byAddress = places.stream().collect(groupingBy(place -> place.address().toLowerCase(Locale.ROOT)));
        this.uploadedAt = uploadedAt;
        this.period = period;
    }

    List<CheckedVolume> judge(List<UploadedVolume> rows) {
        var firstRow = new HashMap<Long, Integer>();
        var checked = new ArrayList<CheckedVolume>(rows.size());
        for (var row : rows) {
            var place = place(row);
            if (row.isBlank()) {
                checked.add(new CheckedVolume(row, place, null, State.EMPTY, null, "Объёма нет, строку пропустим.",
                        false));
            } else if (place == null) {
                checked.add(mistake(row, null, Place.PREMISES, unknown(row)));
            } else {
                var before = firstRow.putIfAbsent(place.premisesId(), row.row());
                checked.add(before == null
                        ? judge(row, place)
                        : mistake(row, place, Place.PREMISES, "Этот объект уже есть в строке " + before + "."));
            }
        }
        return checked;
    }

    private @Nullable DeclaredPlace place(UploadedVolume row) {
        if (row.code().matches("[0-9]{1,18}")) {
            return byCode.get(Long.valueOf(row.code()));
        }
        var named = row.code().isEmpty() ? at(row) : List.<DeclaredPlace>of();
        return named.size() == 1 ? named.getFirst() : null;
    }

    private List<DeclaredPlace> at(UploadedVolume row) {
        return byAddress.getOrDefault(row.address().toLowerCase(Locale.ROOT), List.of());
    }

    private String unknown(UploadedVolume row) {
        if (!row.code().isEmpty()) {
            return "Такого объекта среди ваших нет. Проверьте код объекта.";
        }
        return at(row).size() > 1
                ? "По этому адресу объектов несколько: укажите код объекта из шаблона."
                : "Объекта с этим адресом среди ваших нет. Проверьте адрес.";
    }

    private CheckedVolume judge(UploadedVolume row, DeclaredPlace place) {
        var none = row.notConsumed();
        if (none.isEmpty()) {
            return mistake(row, place, Place.NOT_CONSUMED, "Впишите «да» или оставьте ячейку пустой.");
        }
        var covers = UploadedVolume.month(row.covers());
        if (!row.covers().isEmpty() && covers.isEmpty()) {
            return mistake(row, place, Place.COVERS, "Впишите месяц, например 10.2026, или оставьте ячейку пустой.");
        }
        if (covers.filter(this::isOutside).isPresent()) {
            return mistake(row, place, Place.COVERS, "Документ может быть за " + Months.withYear(period)
                    + " или за год до этого месяца.");
        }
        var seen = place.active().filter(declared -> !declared.submittedAt().isAfter(uploadedAt))
                .map(DeclaredVolume::id).orElse(0L);
        return judged(row, place, new HotWaterEntry(
                place.premisesId(), row.typed(), none.get(), covers.orElse(null), null, seen));
    }

    private boolean isOutside(YearMonth covers) {
        return covers.isAfter(period.month())
                || covers.isBefore(period.month().minusMonths(SubmitHotWater.MONTHS_BACK));
    }

    private CheckedVolume judged(UploadedVolume row, DeclaredPlace place, HotWaterEntry entry) {
        var active = place.active();
        if (active.filter(declared -> isSame(declared, entry)).isPresent()) {
            return new CheckedVolume(row, place, null, State.SAME, null, "Уже передано.", false);
        }
        var note = active.map(declared -> "Заменит " + Format.cubicMetres(declared.volume()) + ".").orElse("");
        return switch (place.judge(entry, true)) {
            case Fine _ -> new CheckedVolume(row, place, entry, State.READY, null, note, false);
            case Refused(var flaw, _) when flaw == Flaw.SCAN ->
                    new CheckedVolume(row, place, entry, State.READY, null, note, true);
            case Refused(_, var because) -> mistake(row, place, Place.VOLUME, because);
        };
    }

    private static boolean isSame(DeclaredVolume declared, HotWaterEntry entry) {
        var volume = entry.typed().isEmpty()
                ? Optional.of(CubicMetres.ZERO)
                : TypedNumber.parse(entry.typed(), 3).map(CubicMetres::new);
        return volume.filter(declared.volume()::equals).isPresent()
                && declared.notConsumed() == entry.notConsumed();
    }

    private static CheckedVolume mistake(UploadedVolume row, @Nullable DeclaredPlace place, Place at, String words) {
        return new CheckedVolume(row, place, null, State.MISTAKE, at, words, false);
    }
}
