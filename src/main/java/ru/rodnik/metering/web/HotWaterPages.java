package ru.rodnik.metering.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.metering.DeclaredPlace;
import ru.rodnik.metering.DeclaredVolume;
import ru.rodnik.metering.HotWaterEntry;
import ru.rodnik.metering.HotWaterState;
import ru.rodnik.metering.HotWaterVerdict;
import ru.rodnik.metering.HotWaterVerdict.Fine;
import ru.rodnik.metering.HotWaterVerdict.Flaw;
import ru.rodnik.metering.HotWaterVerdict.Refused;
import ru.rodnik.metering.HotWaterVolumes;
import ru.rodnik.metering.OwnContracts;
import ru.rodnik.metering.Receipts;
import ru.rodnik.metering.SubmissionKind;
import ru.rodnik.metering.web.HotWaterPage.Missed;
import ru.rodnik.metering.web.HotWaterPage.Past;
import ru.rodnik.metering.web.ReadingsPage.Hidden;
import ru.rodnik.metering.web.ReadingsPage.Line;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Tone;

/** Composes «Горячая вода». */
@Component
class HotWaterPages {

    static final String PATH = "/cabinet/hot-water";

    private static final int MONTHS_SHOWN = 12;
    private static final int MONTHS_MISSED = 3;
    private static final int MONTHS_COVERED = 4;

    private final HotWaterVolumes volumes;
    private final Receipts receipts;
    private final ReceiptCards cards;
    private final OwnContracts contracts;
    private final Clock clock;

    HotWaterPages(
            HotWaterVolumes volumes, Receipts receipts, ReceiptCards cards, OwnContracts contracts, Clock clock) {
        this.volumes = volumes;
        this.receipts = receipts;
        this.cards = cards;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    HotWaterPage page(HotWaterQuery query) {
        return page(query, List.of(), null);
    }

    /** The page with what was typed and is not on file; scans do not come back, browsers do not keep them. */
    @Transactional(readOnly = true)
    HotWaterPage page(HotWaterQuery query, Collection<HotWaterEntry> typed, @Nullable Notice said) {
        if (query.contract() != null) {
            contracts.require(query.contract());
        }
        var today = LocalDate.now(clock);
        var thisMonth = BillingPeriod.containing(today);
        var month = query.monthOr(thisMonth);
        var entries = typed.stream().collect(toMap(HotWaterEntry::premisesId, e -> e, (one, _) -> one));
        var places = volumes.places(month, today, query.contract());
        var windows = new WindowWords(places.stream().map(p -> new WindowWords.Of(p.use(), p.window())).toList());
        var rows = places.stream().map(place -> row(place, entries.get(place.premisesId()), query, month)).toList();
        var earlier = volumes.between(thisMonth.plusMonths(-MONTHS_SHOWN), thisMonth, query.contract());
        return new HotWaterPage(
                "Горячая вода за " + Months.withYear(month), lead(windows, month, thisMonth, today),
                notice(rows, windows, said), month.isBefore(thisMonth),
                ReadingsQuery.address(PATH, query.view()),
                places.stream().filter(place -> place.active().isPresent()).count(), places.size(), windows.anyOpen(),
                UploadWords.HOT_WATER.path() + "?period=" + month,
                UUID.randomUUID().toString(), hidden(query, month, thisMonth), rows,
                missed(query, thisMonth, today),
                earlier.stream().filter(v -> !v.period().equals(month) || v.state() == HotWaterState.SUPERSEDED)
                        .map(v -> past(v, clock.getZone())).toList(),
                receipts(query, month));
    }

    private static String lead(WindowWords windows, BillingPeriod month, BillingPeriod thisMonth, LocalDate today) {
        return month.isBefore(thisMonth)
                ? "Пропущенный месяц: объём учтём перерасчётом, когда примем. " + windows.lead(today)
                : windows.lead(today);
    }

    private HotWaterPage.Row row(
            DeclaredPlace place, @Nullable HotWaterEntry typed, HotWaterQuery query, BillingPeriod month) {
        var entry = Optional.ofNullable(typed);
        var verdict = entry.map(e -> place.judge(e, true));
        var closed = !place.window().isOpen();
        var changing = query.edit() != null && query.edit() == place.premisesId();
        var onFile = place.active().filter(_ -> entry.isEmpty() && !changing);
        var declared = Optional.ofNullable(place.ofMonth());
        var look = look(place, verdict);
        var view = new LinkedHashMap<>(query.view());
        view.put("period", month.toString());
        view.put("edit", String.valueOf(place.premisesId()));
        return new HotWaterPage.Row(
                place.premisesId(), Format.text(place.name()), Format.text(place.address()),
                place.usual() == null ? "" : "обычно около " + Format.cubicMetres(place.usual()),
                onFile.isEmpty(), closed,
                entry.map(HotWaterEntry::typed)
                        .or(() -> place.active().map(v -> onFile.isPresent()
                                ? Format.cubicMetres(v.volume())
                                : Format.dial(v.volume())))
                        .orElse(""),
                entry.map(HotWaterEntry::notConsumed)
                        .orElse(place.active().map(DeclaredVolume::notConsumed).orElse(false)),
                covers(month, entry.map(HotWaterEntry::covers).orElse(month.previous().month())),
                declared.filter(v -> v.scanFileId() != null).map(v -> PATH + "/scans/" + v.id()).orElse(null),
                declared.map(HotWaterPages::coversWords).orElse(null),
                look.row(), look.mark(), look.notes(), look.tone(), look.scanError(),
                place.active().map(DeclaredVolume::id).orElse(0L),
                onFile.isPresent() && !closed
                        ? ReadingsQuery.address(PATH, view) + "#p" + place.premisesId()
                        : null);
    }

    private record Look(String row, @Nullable Mark mark, List<String> notes, String tone, @Nullable String scanError) {}

    private Look look(DeclaredPlace place, Optional<HotWaterVerdict> verdict) {
        if (verdict.isPresent()) {
            return switch (verdict.get()) {
                case Fine _ -> new Look("", null,
                        List.of("Можно отправить. Приложите скан ещё раз, если выбирали его."), "", null);
                case Refused(var flaw, var because) -> flaw == Flaw.SCAN
                        ? new Look("is-bad", Mark.WRONG, List.of(), "bad", because)
                        : new Look("is-bad", Mark.WRONG, List.of(because), "bad", null);
            };
        }
        var declared = place.ofMonth();
        if (declared == null) {
            return new Look("", null, List.of(), "", null);
        }
        var notes = new ArrayList<String>();
        if (declared.state() == HotWaterState.REFUSED) {
            notes.add(Objects.requireNonNullElse(declared.reason(), "Отклонено."));
            notes.add("Исправьте и передайте ещё раз.");
        } else {
            notes.add("Передано " + Format.moment(declared.submittedAt(), clock.getZone()));
        }
        return new Look(
                declared.state() == HotWaterState.REFUSED ? "is-bad"
                        : declared.state() == HotWaterState.SUBMITTED ? "is-held" : "",
                Mark.of(declared.state()), notes, declared.state() == HotWaterState.REFUSED ? "bad" : "", null);
    }

    private static List<Choice> covers(BillingPeriod month, @Nullable YearMonth chosen) {
        var choices = new ArrayList<Choice>();
        for (int back = 0; back < MONTHS_COVERED; back++) {
            var one = month.plusMonths(-back);
            choices.add(new Choice(one.toString(), Months.withYear(one), one.month().equals(chosen)));
        }
        return choices;
    }

    private static @Nullable Notice notice(List<HotWaterPage.Row> rows, WindowWords windows, @Nullable Notice said) {
        var wrong = rows.stream().filter(row -> Mark.WRONG.equals(row.mark())).toList();
        if (!wrong.isEmpty()) {
            var lines = new ArrayList<Line>();
            if (said != null) {
                lines.add(new Line(null, "", said.title()));
            }
            wrong.stream().limit(10).forEach(row -> lines.add(new Line("#" + row.id(), row.address(),
                    row.scanError() != null ? row.scanError() : String.join(" ", row.notes()))));
            return new Notice(Tone.BAD, Format.plural(wrong.size(), "объём", "объёма", "объёмов") + " нужно исправить",
                    lines);
        }
        if (said != null) {
            return said;
        }
        return rows.isEmpty() || windows.anyOpen()
                ? null
                : new Notice(Tone.INFO, "Приём объёмов закрыт", List.of(new Line(null, "",
                        "Пока объёмы можно только посмотреть. Пропущенное можно передать, когда приём откроется.")));
    }

    private static List<Hidden> hidden(HotWaterQuery query, BillingPeriod month, BillingPeriod thisMonth) {
        var hidden = new ArrayList<Hidden>();
        query.view().forEach((name, value) -> hidden.add(new Hidden(name, value)));
        if (!month.equals(thisMonth)) {
            hidden.add(new Hidden("period", month.toString()));
        }
        return hidden;
    }

    /** Of the last months those that miss a volume somewhere. */
    private List<Missed> missed(HotWaterQuery query, BillingPeriod thisMonth, LocalDate today) {
        var months = new TreeSet<BillingPeriod>();
        for (int back = 1; back <= MONTHS_MISSED; back++) {
            var month = thisMonth.plusMonths(-back);
            if (volumes.places(month, today, query.contract()).stream().anyMatch(place -> place.active().isEmpty())) {
                months.add(month);
            }
        }
        return months.descendingSet().stream().map(month -> {
            Map<String, String> view = new LinkedHashMap<>(query.view());
            view.put("period", month.toString());
            return new Missed(Months.withYear(month), ReadingsQuery.address(PATH, view));
        }).toList();
    }

    private SentReceipts receipts(HotWaterQuery query, BillingPeriod month) {
        var asked = cards.of(query.receipts());
        return !asked.isNone()
                ? asked
                : receipts.latest(SubmissionKind.HOT_WATER, month, query.contract())
                        .map(latest -> new SentReceipts(cards.card(latest), List.of())).orElse(SentReceipts.NONE);
    }

    static Past past(DeclaredVolume declared, ZoneId zone) {
        return new Past(
                Months.title(declared.period()), Format.text(declared.address()), Format.text(declared.premisesName()),
                declared.notConsumed() ? "не потреблялась" : Format.volume(declared.volume()) + Format.NBSP + "м³",
                Objects.requireNonNullElse(coversWords(declared), ""), declared.source().words(),
                Format.moment(declared.submittedAt(), zone),
                declared.scanFileId() == null ? null : PATH + "/scans/" + declared.id(),
                Mark.of(declared.state()),
                declared.state() == HotWaterState.ACCEPTED ? null : declared.reason());
    }

    static @Nullable String coversWords(DeclaredVolume declared) {
        return declared.documentFrom() == null
                ? null
                : "документ за " + Months.withYear(BillingPeriod.containing(declared.documentFrom()));
    }
}
