package ru.rodnik.metering.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.metering.DraftBill;
import ru.rodnik.metering.DraftBills;
import ru.rodnik.metering.OwnContracts;
import ru.rodnik.metering.ReadingEntry;
import ru.rodnik.metering.ReadingSheets;
import ru.rodnik.metering.Receipts;
import ru.rodnik.metering.SheetMeter;
import ru.rodnik.metering.SubmissionKind;
import ru.rodnik.metering.web.ReadingsPage.Charge;
import ru.rodnik.metering.web.ReadingsPage.Hidden;
import ru.rodnik.metering.web.ReadingsPage.House;
import ru.rodnik.metering.web.ReadingsPage.Line;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.metering.web.SheetRow.Entering;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Tone;

/** Composes «Показания». */
@Component
class ReadingsPages {

    static final String PATH = "/cabinet/readings";

    private final ReadingSheets sheets;
    private final Receipts receipts;
    private final ReceiptCards cards;
    private final OwnContracts contracts;
    private final DraftBills drafts;
    private final Clock clock;

    ReadingsPages(
            ReadingSheets sheets,
            Receipts receipts,
            ReceiptCards cards,
            OwnContracts contracts,
            DraftBills drafts,
            Clock clock) {
        this.sheets = sheets;
        this.receipts = receipts;
        this.cards = cards;
        this.contracts = contracts;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The page as it is first seen. */
    ReadingsPage page(ReadingsQuery query) {
        return page(query, List.of(), null);
    }

    /** The page with what was typed and is not on file. Each part is read by itself: the draft bill sees farther. */
    ReadingsPage page(ReadingsQuery query, Collection<ReadingEntry> typed, @Nullable Notice said) {
        if (query.contract() != null) {
            contracts.require(query.contract());
        }
        var entering = entering();
        var rows = rows(query, typed, entering);
        var missing = rows.stream().filter(row -> row.meter().active().isEmpty()).toList();
        var pages = pages(query, rows);
        var windows = new WindowWords(rows.stream()
                .map(row -> new WindowWords.Of(row.meter().use(), row.meter().window())).toList());
        var month = BillingPeriod.containing(entering.today());
        var bill = bill(rows, entering);
        return new ReadingsPage(
                "Показания за " + Months.name(month), windows.lead(entering.today()),
                notice(rows, pages, windows, said),
                rows.size() - missing.size(), rows.size(), ready(rows),
                List.of(
                        new Choice("all", "Все, " + rows.size(), !query.isOnlyMissing()),
                        new Choice("missing", "Без показаний, " + missing.size(), query.isOnlyMissing())),
                houses(pages.shown(), rows, query, bill, entering), total(rows),
                pages.pager(query.view(query.isOnlyMissing())), pages.says(),
                windows.anyOpen(), UUID.randomUUID().toString(), hidden(query, pages, rows),
                ReadingsQuery.address(PATH + "/history", query.view(false)),
                receipts(query, month), bill.orElse(null));
    }

    /** The draft bill with what is being typed, and what of it falls on the premises of the page. */
    ChangedDraft draft(ReadingsQuery query, Collection<ReadingEntry> typed) {
        var entering = entering();
        var rows = rows(query, typed, entering);
        var bill = bill(rows, entering);
        var shown = pages(query, rows).shown();
        return new ChangedDraft(
                bill.orElse(null),
                byHouse(shown).values().stream().flatMap(house -> charges(house, bill).stream()).toList(),
                shown.stream().map(row -> new ChangedDraft.Volume(
                        ReadingsPage.volumeId(row.meter().meterId()),
                        row.volume().map(Format::cubicMetres).orElse("—"))).toList(),
                ready(rows), total(rows));
    }

    private List<SheetRow> rows(ReadingsQuery query, Collection<ReadingEntry> typed, Entering entering) {
        var entries = typed.stream().collect(toMap(ReadingEntry::meterId, e -> e, (one, _) -> one));
        return sheets.on(entering.today(), query.contract()).stream()
                .map(meter -> SheetRow.of(meter, entries.get(meter.meterId()), entering))
                .toList();
    }

    /** Where something is to be mended, the sheet opens on the first page of it, unless another one was asked for. */
    private static SheetPages pages(ReadingsQuery query, List<SheetRow> rows) {
        var listed = rows.stream().filter(row -> !query.isOnlyMissing() || row.meter().active().isEmpty()).toList();
        var asked = SheetPages.of(listed, query.pageNumber());
        return query.go() != null
                ? asked
                : listed.stream().filter(SheetRow::isWrong).findFirst().flatMap(asked::pageOf)
                        .map(number -> new SheetPages(asked.pages(), number)).orElse(asked);
    }

    private Optional<DraftBill> bill(List<SheetRow> rows, Entering entering) {
        return drafts.of(BillingPeriod.containing(entering.takenOn()), rows.stream()
                .map(row -> new DraftBills.Typing(row.meter(), row.typed(entering.takenOn()).orElse(null)))
                .toList());
    }

    /** One row of the sheet and the words that change with it. */
    CheckedRow check(ReadingsQuery query, long meterId, Collection<ReadingEntry> typed) {
        var entering = entering();
        var rows = rows(query, typed, entering);
        var row = rows.stream().filter(r -> r.meter().meterId() == meterId).findFirst()
                .orElseThrow(ru.rodnik.metering.UnknownToYou::new);
        return new CheckedRow(row.shown(true, "", entering), ready(rows), total(rows));
    }

    private Entering entering() {
        var today = LocalDate.now(clock);
        return new Entering(today, today, true, clock.getZone());
    }

    private static List<House> houses(
            List<SheetRow> shown,
            List<SheetRow> all,
            ReadingsQuery query,
            Optional<DraftBill> bill,
            Entering entering) {
        var byAddress = all.stream().collect(groupingBy(row -> row.meter().address()));
        var severalContracts = all.stream().map(row -> row.meter().contractId()).distinct().count() > 1;
        return byHouse(shown).entrySet().stream()
                .map(house -> new House(
                        title(house.getKey(), house.getValue().getFirst().meter(), severalContracts),
                        progress(byAddress.getOrDefault(house.getKey(), List.of())),
                        house.getValue().stream().map(row -> shown(row, query, entering)).toList(),
                        charges(house.getValue(), bill)))
                .toList();
    }

    static Map<String, List<SheetRow>> byHouse(List<SheetRow> shown) {
        return shown.stream().collect(groupingBy(row -> row.meter().address(), LinkedHashMap::new, toList()));
    }

    private static List<Charge> charges(List<SheetRow> house, Optional<DraftBill> bill) {
        var premises = house.stream().map(row -> row.meter().premisesId()).distinct().toList();
        return premises.stream()
                .map(id -> bill.map(draft -> draft.places().get(id))
                        .map(place -> new Charge(
                                id, premises.size() > 1 ? place.name() : "",
                                place.volumes(),
                                "НДС" + Format.NBSP + Format.roubles(place.vat()) + ", всего" + Format.NBSP
                                        + Format.roubles(place.gross())))
                        .orElseGet(() -> new Charge(id, "", "", "")))
                .toList();
    }

    private static String title(String address, SheetMeter first, boolean severalContracts) {
        var words = Format.text(address);
        return severalContracts ? words + ", договор " + Format.no(first.contractNumber()) : words;
    }

    private static ReadingsPage.Row shown(SheetRow row, ReadingsQuery query, Entering entering) {
        var meter = row.meter();
        var view = new LinkedHashMap<>(query.view(query.isOnlyMissing()));
        view.put("edit", String.valueOf(meter.meterId()));
        var changing = query.edit() != null && query.edit() == meter.meterId();
        return row.shown(changing, ReadingsQuery.address(PATH, view) + "#m" + meter.meterId(), entering);
    }

    private static String progress(List<SheetRow> house) {
        return house.stream().filter(row -> row.meter().active().isPresent()).count() + " из " + house.size();
    }

    /** «введено 6, с ошибкой 1». */
    private static String ready(List<SheetRow> rows) {
        var ready = rows.stream().filter(SheetRow::isReady).count();
        var wrong = rows.stream().filter(SheetRow::isWrong).count();
        if (ready == 0 && wrong == 0) {
            return "";
        }
        return "готовы к отправке " + ready + (wrong == 0 ? "" : ", нужно исправить или подтвердить " + wrong);
    }

    private static String total(List<SheetRow> rows) {
        return Format
                .cubicMetres(CubicMetres.sum(rows.stream().map(SheetRow::volume).flatMap(Optional::stream).toList()));
    }

    private static @Nullable Notice notice(
            List<SheetRow> rows, SheetPages pages, WindowWords windows, @Nullable Notice said) {
        var wrong = rows.stream().filter(SheetRow::isWrong).toList();
        if (!wrong.isEmpty()) {
            var lines = new ArrayList<Line>();
            if (said != null) {
                lines.add(new Line(null, "", said.title()));
            }
            wrong.stream().limit(10).forEach(row -> lines.add(toMend(row, pages)));
            return new Notice(Tone.BAD, Format.plural(wrong.size(), "показание", "показания", "показаний")
                    + " нужно исправить или подтвердить", lines);
        }
        if (said != null) {
            return said;
        }
        return rows.isEmpty() || windows.anyOpen()
                ? null
                : new Notice(Tone.INFO, "Приём показаний закрыт", List.of(new Line(null, "",
                        "Пока показания можно только посмотреть. Если нужно передать раньше, позвоните нам.")));
    }

    private static Line toMend(SheetRow row, SheetPages pages) {
        var words = "Прибор " + Format.no(row.meter().serial()) + ", " + Format.text(row.meter().address());
        if (pages.shown().contains(row)) {
            return new Line("#m" + row.meter().meterId(), words, "");
        }
        return new Line(null, "", words + pages.pageOf(row).map(page -> ", страница " + page).orElse(""));
    }

    /** The view, and what is typed on the other pages: it is sent along until all of it is handed in. */
    private static List<Hidden> hidden(ReadingsQuery query, SheetPages pages, List<SheetRow> rows) {
        var hidden = new ArrayList<Hidden>();
        query.view(query.isOnlyMissing()).forEach((name, value) -> hidden.add(new Hidden(name, value)));
        if (pages.number() > 1) {
            hidden.add(new Hidden("page", String.valueOf(pages.number())));
        }
        var shown = pages.shown().stream().map(row -> row.meter().meterId()).collect(toSet());
        rows.stream().filter(row -> !shown.contains(row.meter().meterId()))
                .flatMap(row -> row.entry().stream())
                .forEach(entry -> hidden.addAll(EntryForm.kept(entry)));
        return hidden;
    }

    private SentReceipts receipts(ReadingsQuery query, BillingPeriod month) {
        var asked = cards.of(query.receipts());
        return !asked.isNone()
                ? asked
                : receipts.latest(SubmissionKind.READINGS, month, query.contract())
                        .map(latest -> new SentReceipts(cards.card(latest), List.of())).orElse(SentReceipts.NONE);
    }
}
