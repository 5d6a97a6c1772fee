package ru.rodnik.metering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.Dial;
import ru.rodnik.metering.Medium;
import ru.rodnik.metering.MeterRole;
import ru.rodnik.metering.ReadOfMonth;
import ru.rodnik.metering.ReadingEntry;
import ru.rodnik.metering.ReadingRules;
import ru.rodnik.metering.ReadingState;
import ru.rodnik.metering.ReadingVerdict;
import ru.rodnik.metering.ReadingVerdict.Accepted;
import ru.rodnik.metering.ReadingVerdict.Held;
import ru.rodnik.metering.ReadingVerdict.Refused;
import ru.rodnik.metering.ReadingVerdict.Unconfirmed;
import ru.rodnik.metering.SheetMeter;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Format;

/**
 * A meter of the sheet with what was typed for it, on its way to the page.
 *
 * @param verdict none while nothing is typed
 */
record SheetRow(SheetMeter meter, Optional<ReadingEntry> entry, Optional<ReadingVerdict> verdict) {

    /** How the sheet is entered: by the subscriber within the window, or by staff at any time for a day. */
    record Entering(LocalDate takenOn, LocalDate today, boolean onlyInWindow, ZoneId zone) {}

    static SheetRow of(SheetMeter meter, @Nullable ReadingEntry typed, Entering entering) {
        var entry = Optional.ofNullable(typed).filter(e -> !e.isBlank());
        return new SheetRow(meter, entry,
                entry.map(e -> meter.judge(e, entering.takenOn(), entering.today(), entering.onlyInWindow())));
    }

    boolean isReady() {
        return verdict.filter(ReadingVerdict::isTaken).isPresent();
    }

    boolean isWrong() {
        return verdict.filter(v -> !v.isTaken()).isPresent();
    }

    /** What would be on file if it were handed in and accepted; none where it may not be. */
    Optional<Dial> typed(LocalDate takenOn) {
        return verdict.filter(v -> !(v instanceof Refused)).flatMap(_ -> entry)
                .flatMap(e -> e.value(meter.history().decimals()))
                .map(value -> new Dial(takenOn, new CubicMetres(value)));
    }

    /** What flows by what is typed, or by what is on file. */
    Optional<CubicMetres> volume() {
        if (verdict.isPresent()) {
            return switch (verdict.get()) {
                case Accepted accepted -> Optional.of(accepted.volume());
                case Held held -> Optional.of(held.volume());
                case Unconfirmed asked -> Optional.of(asked.volume());
                case Refused _ -> Optional.empty();
            };
        }
        return meter.active().flatMap(meter::volumeOf);
    }

    /**
     * As the page shows it.
     *
     * @param changing whether a reading on file is being replaced
     * @param change the address that lets it be replaced
     */
    ReadingsPage.Row shown(boolean changing, String change, Entering entering) {
        var closed = entering.onlyInWindow() && !meter.window().isOpen();
        var onFile = meter.active().filter(_ -> entry.isEmpty() && !changing);
        var before = meter.before(BillingPeriod.containing(entering.takenOn()));
        var look = look(entering);
        return new ReadingsPage.Row(
                meter.meterId(), meter.serial(), kind(meter), meter.address(),
                Format.dial(before.value(), meter.history().decimals()), Format.date(before.takenOn()),
                onFile.isEmpty(), closed, meter.history().decimals() == 0,
                entry.map(ReadingEntry::typed)
                        .or(() -> meter.active().map(read -> Format.dial(read.value(), meter.history().decimals())))
                        .orElse(""),
                volume().map(Format::cubicMetres).orElse("—"),
                look.row(), look.mark(), look.notes(), look.tone(),
                verdict.filter(Unconfirmed.class::isInstance).isPresent()
                        || verdict.filter(SheetRow::wasAsked).isPresent(),
                entry.map(ReadingEntry::confirmed).orElse(""),
                meter.active().map(ReadOfMonth::readingId).orElse(0L),
                onFile.isPresent() && !closed ? change : null);
    }

    private static boolean wasAsked(ReadingVerdict verdict) {
        return switch (verdict) {
            case Accepted accepted -> !accepted.confirmed().isEmpty();
            case Held _,Unconfirmed _ -> true;
            case Refused _ -> false;
        };
    }

    private record Look(String row, @Nullable Mark mark, List<String> notes, String tone) {}

    private Look look(Entering entering) {
        var remark = ReadingRules.withoutMeter(entering.takenOn(), meter.history());
        if (verdict.isPresent()) {
            return look(verdict.get(), remark);
        }
        var read = meter.ofMonth();
        if (read != null) {
            return look(read, remark, entering.zone());
        }
        return remark.map(words -> new Look("", Mark.WITHOUT_METER, List.of(words), "")).orElseGet(
                () -> new Look("", null, List.of(), ""));
    }

    private static Look look(ReadingVerdict verdict, Optional<String> remark) {
        return switch (verdict) {
            case Accepted(_, _, var remarks) -> {
                var notes = new ArrayList<>(remarks);
                remark.filter(words -> !notes.contains(words)).ifPresent(notes::add);
                yield new Look("", remark.isPresent() ? Mark.WITHOUT_METER : null, List.copyOf(notes), "");
            }
            case Held(_, _, var reason) ->
                    new Look("", Mark.UNUSUAL, List.of(reason + " После отправки посмотрит инженер."), "warn");
            case Unconfirmed(_, _, var question) -> new Look("", Mark.UNUSUAL, List.of(question), "warn");
            case Refused(_, var because) -> new Look("is-bad", Mark.WRONG, List.of(because), "bad");
        };
    }

    private static Look look(ReadOfMonth read, Optional<String> remark, ZoneId zone) {
        var notes = new ArrayList<String>();
        if (read.reason() != null && read.state() != ReadingState.ACCEPTED) {
            notes.add(read.reason());
        }
        switch (read.state()) {
            case ACCEPTED -> notes.add(Format.moment(read.submittedAt(), zone));
            case HELD -> notes.add("Проверяет инженер. Передано " + Format.moment(read.submittedAt(), zone) + ".");
            case REFUSED -> notes.add("Передайте показание ещё раз.");
            case SUPERSEDED -> notes.add("Заменено.");
        }
        remark.ifPresent(notes::add);
        var row = switch (read.state()) {
            case HELD -> "is-held";
            case REFUSED -> "is-bad";
            case ACCEPTED, SUPERSEDED -> "";
        };
        var tone = read.state() == ReadingState.HELD ? "warn" : read.state() == ReadingState.REFUSED ? "bad" : "";
        return new Look(row, Mark.of(read.state()), List.copyOf(notes), tone);
    }

    /** «Холодная вода, полив, не отводится». */
    static String kind(SheetMeter meter) {
        return kind(meter.medium(), meter.role());
    }

    static String kind(Medium medium, MeterRole role) {
        return role == MeterRole.COMMERCIAL ? medium.words() : medium.words() + ", " + role.words();
    }
}
