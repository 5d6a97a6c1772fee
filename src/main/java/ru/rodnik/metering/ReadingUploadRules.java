package ru.rodnik.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.CheckedReading.Place;
import ru.rodnik.metering.CheckedUpload.State;
import ru.rodnik.metering.ReadingVerdict.Accepted;
import ru.rodnik.metering.ReadingVerdict.Held;
import ru.rodnik.metering.ReadingVerdict.Refused;
import ru.rodnik.metering.ReadingVerdict.Unconfirmed;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Format;

/** Judges an uploaded table of readings: whose meter a row means, and then by the same rules as what is typed in the form. */
final class ReadingUploadRules {

    private final Map<Long, SheetMeter> byCode;
    private final Map<String, List<SheetMeter>> bySerial;
    private final Instant uploadedAt;
    private final LocalDate today;

    ReadingUploadRules(List<SheetMeter> sheet, Instant uploadedAt, LocalDate today) {
        this.byCode = sheet.stream().collect(toMap(SheetMeter::meterId, Function.identity()));
        this.bySerial = sheet.stream().collect(groupingBy(SheetMeter::serial));
        this.uploadedAt = uploadedAt;
        this.today = today;
    }

    List<CheckedReading> judge(List<UploadedReading> rows) {
        var firstRow = new HashMap<Long, Integer>();
        var checked = new ArrayList<CheckedReading>(rows.size());
        for (var row : rows) {
            var meter = meter(row);
            if (meter == null) {
                checked.add(row.typed().isEmpty()
                        ? new CheckedReading(row, null, null, State.EMPTY, null, "Показания нет, строку пропустим.",
                                Optional.empty())
                        : mistake(row, null, Place.METER, unknown(row)));
                continue;
            }
            var before = row.typed().isEmpty() ? null : firstRow.putIfAbsent(meter.meterId(), row.row());
            checked.add(before == null
                    ? judge(row, meter)
                    : mistake(row, meter, Place.METER, "Этот прибор уже есть в строке " + before + "."));
        }
        return checked;
    }

    private @Nullable SheetMeter meter(UploadedReading row) {
        if (row.code().matches("[0-9]{1,18}")) {
            return byCode.get(Long.valueOf(row.code()));
        }
        var named = row.code().isEmpty() ? bySerial.getOrDefault(row.serial(), List.of()) : List.<SheetMeter>of();
        return named.size() == 1 ? named.getFirst() : null;
    }

    private String unknown(UploadedReading row) {
        if (row.code().isEmpty() && bySerial.getOrDefault(row.serial(), List.of()).size() > 1) {
            return "Приборов с таким номером несколько: укажите код прибора из шаблона.";
        }
        return "Такого прибора среди ваших нет. Проверьте " + (row.code().isEmpty() ? "номер." : "код прибора.");
    }

    private CheckedReading judge(UploadedReading row, SheetMeter meter) {
        if (row.typed().isEmpty()) {
            return new CheckedReading(row, meter, null, State.EMPTY, null, "Показания нет, строку пропустим.",
                    Optional.empty());
        }
        var day = CheckedUpload.day(row.day());
        if (!row.day().isEmpty() && day.isEmpty()) {
            return mistake(row, meter, Place.DAY, "Впишите день, например " + Format.date(today)
                    + ", или оставьте ячейку пустой.");
        }
        if (day.filter(on -> on.isAfter(today) || !BillingPeriod.containing(on)
                .equals(BillingPeriod.containing(today))).isPresent()) {
            return mistake(row, meter, Place.DAY, "Принимаем показания этого месяца, не позже сегодняшнего дня.");
        }
        var active = meter.active();
        var typed = value(row, meter);
        if (active.isPresent() && typed.isPresent()
                && typed.get().compareTo(active.get().value().volume()) == 0) {
            return new CheckedReading(row, meter, null, State.SAME, null, "Уже передано.",
                    meter.volumeOf(active.get()));
        }
        var seen = active.filter(read -> !read.submittedAt().isAfter(uploadedAt)).map(ReadOfMonth::readingId)
                .orElse(0L);
        return judged(row, meter, new ReadingEntry(meter.meterId(), row.typed(), "", seen),
                day.filter(on -> !on.equals(today)));
    }

    private CheckedReading judged(
            UploadedReading row, SheetMeter meter, ReadingEntry entry, Optional<LocalDate> otherDay) {
        var note = new ArrayList<String>();
        meter.active().ifPresent(read -> note.add("Заменит " + Format.dial(read.value()) + "."));
        otherDay.ifPresent(on -> note.add("Запишем днём передачи, " + Format.date(today) + "."));
        return switch (meter.judge(entry, today, today, true)) {
            case Accepted accepted -> {
                note.addAll(accepted.remarks());
                yield new CheckedReading(row, meter, entry, State.READY, null, String.join(" ", note),
                        Optional.of(accepted.volume()));
            }
            case Held held -> {
                note.add(held.reason());
                note.add("После передачи посмотрит инженер.");
                yield new CheckedReading(row, meter, entry, State.READY, null, String.join(" ", note),
                        Optional.of(held.volume()));
            }
            case Unconfirmed asked -> new CheckedReading(row, meter, entry, State.DOUBT, Place.VALUE, asked.question(),
                    Optional.of(asked.volume()));
            case Refused(_, var because) -> mistake(row, meter, Place.VALUE, because);
        };
    }

    private static Optional<BigDecimal> value(UploadedReading row, SheetMeter meter) {
        return new ReadingEntry(meter.meterId(), row.typed(), "", 0).value(meter.history().decimals());
    }

    private static CheckedReading mistake(UploadedReading row, @Nullable SheetMeter meter, Place at, String words) {
        return new CheckedReading(row, meter, null, State.MISTAKE, at, words, Optional.empty());
    }
}
