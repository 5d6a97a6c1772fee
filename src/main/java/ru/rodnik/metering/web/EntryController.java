package ru.rodnik.metering.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.metering.OwnContracts;
import ru.rodnik.metering.ReadingEntry;
import ru.rodnik.metering.ReadingSheets;
import ru.rodnik.metering.ReadingsToSubmit;
import ru.rodnik.metering.ReceiptPdf;
import ru.rodnik.metering.SubmitReadings;
import ru.rodnik.metering.web.ReadingsPage.House;
import ru.rodnik.metering.web.ReadingsPage.Line;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.metering.web.SheetRow.Entering;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Tone;
import ru.rodnik.ui.TypedDate;

/** Staff enter readings for a subscriber, with a reason, outside the window too; the source says so. */
@Controller
class EntryController {

    private static final String PATH = "/office/readings/entry";
    private static final String VIEW = "ru/rodnik/metering/web/entry";
    private static final String MAY_ENTER = "hasAnyRole('METERING', 'OPERATOR', 'SENIOR', 'ADMIN')";
    private static final int REASON_LONGEST = 300;

    private final ReadingSheets sheets;
    private final OwnContracts contracts;
    private final SubmitReadings submitReadings;
    private final ReceiptPdf receiptPdf;
    private final Clock clock;

    EntryController(
            ReadingSheets sheets, OwnContracts contracts, SubmitReadings submitReadings, ReceiptPdf receiptPdf,
            Clock clock) {
        this.sheets = sheets;
        this.contracts = contracts;
        this.submitReadings = submitReadings;
        this.receiptPdf = receiptPdf;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @PreAuthorize(MAY_ENTER)
    ModelAndView show(@RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String receipt) {
        var receipts = ReadingsQuery.receiptsOf(receipt);
        var notice = receipts.isEmpty()
                ? null
                : new Notice(Tone.OK, "Показания внесены", receipts.stream().map(number -> new Line(
                        "/office/readings/receipts/" + number + ".pdf", "Квитанция " + Format.no(number), ""))
                        .toList());
        var form = Form.EMPTY.with("code", code).with("takenOn", Format.date(LocalDate.now(clock)));
        return page(form, List.of(), notice, HttpStatus.OK);
    }

    @PostMapping(PATH)
    @PreAuthorize(MAY_ENTER)
    ModelAndView enter(
            @RequestParam String requestKey,
            @RequestParam String code,
            @RequestParam String takenOn,
            @RequestParam String reason,
            @RequestParam Map<String, String> fields) {
        var entries = EntryForm.entries(fields).stream().filter(entry -> !entry.isBlank()).toList();
        var day = TypedDate.parse(takenOn);
        var form = checked(Form.EMPTY.with("code", code).with("takenOn", takenOn).with("reason", reason), day, reason,
                entries);
        if (form.isRefused() || day.isEmpty()) {
            return page(form, entries, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var outcome = submitReadings.submit(new ReadingsToSubmit(
                    requestKey, entries, day.get(),
                    reason.strip().substring(0, Math.min(reason.strip().length(), REASON_LONGEST))));
            var back = entries.stream().filter(entry -> !outcome.filed().contains(entry.meterId())).toList();
            if (back.isEmpty()) {
                return new ModelAndView("redirect:" + PATH + "?code=" + SubscriberCode.parse(code).orElseThrow()
                        + "&receipt=" + String.join(",", outcome.receipts()));
            }
            var status = outcome.changedMeanwhile() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
            return page(form, back, outcome.filed().isEmpty()
                    ? null
                    : Notices.nothing(
                            "Внесено показаний: " + outcome.filed().size() + ". Остальные исправьте или подтвердите."),
                    status);
        } catch (OnceOnly.InFlight _) {
            return page(form, List.of(), Notices.inFlight(), HttpStatus.CONFLICT);
        } catch (OnceOnly.KeyReused _) {
            return page(form, entries, Notices.sentBefore(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** The receipt of what was handed in, for staff. */
    @GetMapping("/office/readings/receipts/{number:[0-9-]+}.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String number) {
        return Attachment.pdf("Квитанция " + number + ".pdf", receiptPdf.of(number));
    }

    private Form checked(Form form, Optional<LocalDate> day, String reason, List<ReadingEntry> entries) {
        var checked = form;
        if (SubscriberCode.parse(form.value("code")).isEmpty()) {
            checked = checked.refuse("code", "Код абонента — от 1 до 5 цифр.");
        }
        if (day.isEmpty()) {
            checked = checked.refuse("takenOn", "Введите дату снятия: например, 16.11.2026.");
        } else if (day.get().isAfter(LocalDate.now(clock))) {
            checked = checked.refuse("takenOn", "Этот день ещё не наступил.");
        }
        if (reason.isBlank()) {
            checked = checked.refuse("reason", "Напишите, почему вносите вы: например, «звонок абонента».");
        }
        return entries.isEmpty() ? checked.refuse("", "Впишите хотя бы одно показание.") : checked;
    }

    private ModelAndView page(Form form, Collection<ReadingEntry> typed, @Nullable Notice notice, HttpStatus status) {
        var code = SubscriberCode.parse(form.value("code"));
        var of = code.map(contracts::of).orElse(List.of());
        var known = of.isEmpty() && code.isPresent()
                ? form.refuse("code", "Абонента с кодом " + code.get() + " нет. Проверьте цифры.")
                : form;
        var view = new ModelAndView(VIEW, Map.of("page", new EntryPage(
                notice, known,
                of.isEmpty()
                        ? null
                        : of.getFirst().subscriberName() + ", код" + Format.NBSP + of.getFirst().subscriberCode(),
                code.map(SubscriberCode::toString).orElse(""), UUID.randomUUID().toString(),
                of.isEmpty() ? List.of() : houses(code.orElseThrow(), form, typed))));
        view.setStatus(status);
        return view;
    }

    private List<House> houses(SubscriberCode code, Form form, Collection<ReadingEntry> typed) {
        var today = LocalDate.now(clock);
        var day = TypedDate.parse(form.value("takenOn")).filter(d -> !d.isAfter(today)).orElse(today);
        var entering = new Entering(day, today, false, clock.getZone());
        var entries = typed.stream().collect(toMap(ReadingEntry::meterId, e -> e, (one, _) -> one));
        return sheets.ofSubscriber(code, day).stream()
                .map(meter -> SheetRow.of(meter, entries.get(meter.meterId()), entering))
                .collect(groupingBy(row -> row.meter().address(), LinkedHashMap::new, toList()))
                .entrySet().stream()
                .map(house -> new House(
                        Format.text(house.getKey()),
                        "договор " + Format.no(house.getValue().getFirst().meter().contractNumber()),
                        house.getValue().stream().map(row -> entered(row, entering)).toList(), List.of()))
                .toList();
    }

    /** Every meter has a field; what is on file stands beside it and is replaced only by what is typed. */
    private static ReadingsPage.Row entered(SheetRow row, Entering entering) {
        var shown = row.shown(true, "", entering);
        return row.entry().isPresent() || row.meter().active().isEmpty() ? shown : shown.withoutValue();
    }
}
