package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.files.FileStore;
import ru.rodnik.metering.OwnContracts;
import ru.rodnik.metering.RecordSuspension;
import ru.rodnik.metering.Suspension;
import ru.rodnik.metering.Suspensions;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.registry.PremisesStore;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Icon;
import ru.rodnik.ui.Tone;
import ru.rodnik.ui.TypedDate;

/** «Приостановка»: notices that no water will be taken, entered and ended by staff (MET-07). */
@Controller
@RequestMapping(SuspensionsController.PATH)
class SuspensionsController {

    static final String PATH = MetersController.PATH + "/suspensions";

    private final Suspensions suspensions;
    private final RecordSuspension recordSuspension;
    private final OwnContracts contracts;
    private final PremisesStore premises;
    private final FileStore files;
    private final Clock clock;

    SuspensionsController(
            Suspensions suspensions, RecordSuspension recordSuspension, OwnContracts contracts, PremisesStore premises,
            FileStore files, Clock clock) {
        this.suspensions = suspensions;
        this.recordSuspension = recordSuspension;
        this.contracts = contracts;
        this.premises = premises;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String done) {
        var today = LocalDate.now(clock);
        var notice = switch (done) {
            case "recorded" -> new Notice(Tone.OK, "Уведомление внесено", List.of());
            case "resumed" -> new Notice(Tone.OK, "Приостановка закончена", List.of());
            default -> null;
        };
        return page(Form.EMPTY.with("subscriber", code).with("premises", place)
                .with("receivedOn", Format.date(today)), notice, HttpStatus.OK);
    }

    @PostMapping
    @PreAuthorize(ActsController.MAY_ENTER)
    ModelAndView enter(@RequestParam Map<String, String> fields, @RequestParam Map<String, MultipartFile> uploads) {
        var typed = new ActForm(fields, uploads);
        var notice = typed.suspension();
        if (notice.isEmpty()) {
            return page(typed.form(), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var problems = recordSuspension.record(notice.get());
            return problems.isEmpty()
                    ? new ModelAndView("redirect:" + PATH + "?done=recorded")
                    : page(typed.refused(problems), null, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OnceOnly.InFlight _) {
            return page(typed.form(), Notices.inFlight(), HttpStatus.CONFLICT);
        } catch (OnceOnly.KeyReused _) {
            return page(typed.form(), Notices.sentBefore(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/end")
    @PreAuthorize(ActsController.MAY_ENTER)
    ModelAndView resume(@PathVariable long id, @RequestParam String resumed) {
        var day = TypedDate.parse(resumed);
        if (day.isEmpty()) {
            return page(Form.EMPTY, Notices.nothing("Введите день, с которого воду снова берут: например, 16.11.2026."),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return recordSuspension.resume(id, day.get())
                .map(problem -> page(Form.EMPTY, Notices.nothing(problem.words()), HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new ModelAndView("redirect:" + PATH + "?done=resumed"));
    }

    @GetMapping("/{id}/scan")
    ResponseEntity<byte[]> scan(@PathVariable long id) {
        var file = suspensions.find(id)
                .flatMap(one -> Optional.ofNullable(one.scanFileId()))
                .flatMap(files::find)
                .orElseThrow(UnknownToYou::new);
        return Attachment.scan(file, files.read(file));
    }

    private ModelAndView page(Form form, @Nullable Notice notice, HttpStatus status) {
        var code = SubscriberCode.parse(form.value("subscriber"));
        var of = code.map(contracts::of).orElse(List.of());
        var known = of.isEmpty() && code.isPresent()
                ? form.with("code", code.get()).refuse("code",
                        "Абонента с кодом " + code.get() + " нет. Проверьте цифры.")
                : form;
        var today = LocalDate.now(clock);
        var view = new ModelAndView("ru/rodnik/metering/web/suspensions", Map.of("page", new SuspensionsPage(
                MetersController.tabs(PATH), known, UUID.randomUUID().toString(), notice,
                of.isEmpty()
                        ? null
                        : of.getFirst().subscriberName() + ", код" + Format.NBSP + of.getFirst().subscriberCode(),
                code.map(SubscriberCode::toString).orElse(""),
                code.map(premises::of).orElse(List.of()).stream()
                        .map(p -> Choice.of(String.valueOf(p.id()), Format.text(p.address() + ", " + p.name())))
                        .toList(),
                suspensions.latest(of.isEmpty() ? null : code.orElseThrow()).stream()
                        .map(one -> line(one, today)).toList())));
        view.setStatus(status);
        return view;
    }

    private SuspensionsPage.Line line(Suspension one, LocalDate today) {
        return new SuspensionsPage.Line(
                one.id(), one.subscriberName() + ", код" + Format.NBSP + one.subscriberCode(),
                "/office/subscribers/" + one.subscriberCode(),
                Format.text(one.premisesName() + ", " + one.address()),
                Format.date(one.fromDay()) + " – " + Format.date(one.untilDay()), mark(one, today),
                "уведомление " + Format.no(one.number()) + " от " + Format.date(one.receivedOn()),
                Format.shortName(one.actorName()) + ", " + Format.moment(one.recordedAt(), clock.getZone()),
                one.note() == null ? null : Format.text(one.note()),
                one.scanFileId() == null ? null : PATH + "/" + one.id() + "/scan",
                one.untilDay().isAfter(today) && one.untilDay().isAfter(one.fromDay()));
    }

    private static Mark mark(Suspension one, LocalDate today) {
        if (one.fromDay().isAfter(today)) {
            return new Mark("Начнётся " + Format.date(one.fromDay()), Tone.INFO, Icon.CLOCK);
        }
        return one.untilDay().isBefore(today)
                ? new Mark(one.endedEarlyBy() == null ? "Закончилась" : "Закончена раньше", Tone.NONE, Icon.INFO)
                : new Mark("Воду не берут", Tone.WARN, Icon.WARNING);
    }
}
