package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.metering.ActKind;
import ru.rodnik.metering.ActOutcome.Recorded;
import ru.rodnik.metering.ActOutcome.Refused;
import ru.rodnik.metering.Medium;
import ru.rodnik.metering.MeterCards;
import ru.rodnik.metering.MeterRole;
import ru.rodnik.metering.OwnContracts;
import ru.rodnik.metering.RegisterMeter;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.registry.PremisesStore;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;

/** A meter of any role is taken into use: control, sub-meter, irrigation, wastewater or the one that is charged by. */
@Controller
@RequestMapping(MetersController.PATH)
class NewMeterController {

    private static final int PARENTS_MAX = 500;

    private final OwnContracts contracts;
    private final PremisesStore premises;
    private final MeterCards cards;
    private final RegisterMeter registerMeter;
    private final Clock clock;

    NewMeterController(
            OwnContracts contracts, PremisesStore premises, MeterCards cards, RegisterMeter registerMeter,
            Clock clock) {
        this.contracts = contracts;
        this.premises = premises;
        this.cards = cards;
        this.registerMeter = registerMeter;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize(ActsController.MAY_ENTER)
    ModelAndView ask(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String place) {
        var today = Format.date(LocalDate.now(clock));
        return page(Form.EMPTY.with("subscriber", code).with("premises", place).with("day", today).with("dated", today)
                .with("digits", "5").with("decimals", "3").with("initial", "0").with("medium", Medium.COLD_WATER)
                .with("role", MeterRole.COMMERCIAL), null, HttpStatus.OK);
    }

    @PostMapping
    @PreAuthorize(ActsController.MAY_ENTER)
    ModelAndView enter(@RequestParam Map<String, String> fields, @RequestParam Map<String, MultipartFile> uploads) {
        var typed = new ActForm(fields, uploads);
        var meter = typed.meter();
        if (meter.isEmpty()) {
            return page(typed.form(), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (registerMeter.register(meter.get())) {
                case Recorded(var id) -> new ModelAndView(
                        "redirect:" + MetersController.PATH + "/" + id + "?recorded=" + ActKind.ADMISSION);
                case Refused(var problems) ->
                        page(typed.refused(problems), null, HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (OnceOnly.InFlight _) {
            return page(typed.form(), Notices.inFlight(), HttpStatus.CONFLICT);
        } catch (OnceOnly.KeyReused _) {
            return page(typed.form(), Notices.sentBefore(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(Form form, @Nullable Notice notice, HttpStatus status) {
        var view = new ModelAndView("ru/rodnik/metering/web/newMeter", Map.of("page", composed(form, notice)));
        view.setStatus(status);
        return view;
    }

    private NewMeterPage composed(Form form, @Nullable Notice notice) {
        var code = SubscriberCode.parse(form.value("subscriber"));
        var of = code.map(contracts::of).orElse(List.of());
        var known = of.isEmpty() && code.isPresent()
                ? form.with("code", code.get()).refuse("code",
                        "Абонента с кодом " + code.get() + " нет. Проверьте цифры.")
                : form;
        return new NewMeterPage(
                known, UUID.randomUUID().toString(), notice,
                of.isEmpty()
                        ? null
                        : of.getFirst().subscriberName() + ", код" + Format.NBSP + of.getFirst().subscriberCode(),
                code.map(SubscriberCode::toString).orElse(""), code.map(this::places).orElse(List.of()),
                Arrays.stream(Medium.values()).map(m -> Choice.of(m.name(), m.words())).toList(),
                Arrays.stream(MeterRole.values()).map(r -> Choice.of(r.name(), r.words())).toList(),
                code.map(this::parents).orElse(List.of()));
    }

    private List<Choice> places(SubscriberCode code) {
        return premises.of(code).stream()
                .map(place -> Choice.of(String.valueOf(place.id()),
                        Format.text(place.address() + ", " + place.name())))
                .toList();
    }

    private List<Choice> parents(SubscriberCode code) {
        var parents = new ArrayList<Choice>();
        parents.add(Choice.of("", "ни за каким"));
        cards.search(code.toString(), LocalDate.now(clock), 0, PARENTS_MAX).stream()
                .filter(meter -> meter.removedOn() == null)
                .map(meter -> Choice.of(String.valueOf(meter.id()), Format.no(meter.serial()) + ", "
                        + SheetRow.kind(meter.medium(), meter.role()) + ", " + Format.text(meter.address())))
                .forEach(parents::add);
        return parents;
    }
}
