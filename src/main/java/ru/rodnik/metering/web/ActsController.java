package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import ru.rodnik.metering.ActKind;
import ru.rodnik.metering.ActOutcome.Recorded;
import ru.rodnik.metering.ActOutcome.Refused;
import ru.rodnik.metering.Dial;
import ru.rodnik.metering.FaultReason;
import ru.rodnik.metering.LifeEvent;
import ru.rodnik.metering.MeterCard;
import ru.rodnik.metering.MeterCards;
import ru.rodnik.metering.MeterLives;
import ru.rodnik.metering.MeterRecords;
import ru.rodnik.metering.RecordAct;
import ru.rodnik.metering.TakeBackAct;
import ru.rodnik.metering.UnknownToYou;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.TypedDate;

/** Acts about a meter are entered by staff, and their papers given back. */
@Controller
@RequestMapping(MetersController.PATH + "/{id}/acts")
class ActsController {

    private static final int REASON_LONGEST = 300;

    static final String MAY_ENTER = "hasAnyRole('METERING', 'ADMIN')";

    private final MeterCards cards;
    private final MeterLives lives;
    private final MeterRecords records;
    private final RecordAct recordAct;
    private final TakeBackAct takeBackAct;
    private final FileStore files;
    private final Clock clock;

    ActsController(
            MeterCards cards, MeterLives lives, MeterRecords records, RecordAct recordAct,
            TakeBackAct takeBackAct, FileStore files, Clock clock) {
        this.cards = cards;
        this.lives = lives;
        this.records = records;
        this.recordAct = recordAct;
        this.takeBackAct = takeBackAct;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize(MAY_ENTER)
    ModelAndView ask(@PathVariable long id, @RequestParam ActKind kind) {
        var meter = meter(id);
        var today = Format.date(LocalDate.now(clock));
        var form = Form.EMPTY.with("day", today).with("dated", today);
        return page(meter, kind, kind == ActKind.REPLACEMENT
                ? form.with("initial", "0").with("digits", meter.digits()).with("decimals", meter.decimals())
                        .with("dn", meter.dnMm() == null ? "" : meter.dnMm()).with("model", meter.model())
                : form, null, HttpStatus.OK);
    }

    @PostMapping
    @PreAuthorize(MAY_ENTER)
    ModelAndView enter(
            @PathVariable long id,
            @RequestParam ActKind kind,
            @RequestParam Map<String, String> fields,
            @RequestParam Map<String, MultipartFile> uploads) {
        var meter = meter(id);
        var typed = new ActForm(fields, uploads);
        var act = typed.act(id, kind);
        if (act.isEmpty()) {
            return page(meter, kind, typed.form(), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (recordAct.record(act.get())) {
                case Recorded(var shown) ->
                        new ModelAndView("redirect:" + MetersController.PATH + "/" + shown + "?recorded=" + kind);
                case Refused(var problems) ->
                        page(meter, kind, typed.refused(problems), null, HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (OnceOnly.InFlight _) {
            return page(meter, kind, typed.form(), Notices.inFlight(), HttpStatus.CONFLICT);
        } catch (OnceOnly.KeyReused _) {
            return page(meter, kind, typed.form(), Notices.sentBefore(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Asks why the act is taken back, and says what follows. */
    @GetMapping("/{act}/withdrawal")
    @PreAuthorize(MAY_ENTER)
    ModelAndView askWhy(@PathVariable long id, @PathVariable long act) {
        return withdrawal(id, act, Form.EMPTY, HttpStatus.OK);
    }

    @PostMapping("/{act}/withdrawal")
    @PreAuthorize(MAY_ENTER)
    ModelAndView takeBack(@PathVariable long id, @PathVariable long act, @RequestParam String reason) {
        return takeBackAct.takeBack(id, act, reason.substring(0, Math.min(reason.length(), REASON_LONGEST)))
                .map(why -> withdrawal(id, act, Form.EMPTY.with("reason", reason).refuse("reason", why),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new ModelAndView("redirect:" + MetersController.PATH + "/" + id + "?recorded=undone"));
    }

    private ModelAndView withdrawal(long id, long act, Form form, HttpStatus status) {
        var meter = meter(id);
        var event = records.of(id).stream()
                .flatMap(one -> one instanceof LifeEvent.ByAct byAct ? Stream.of(byAct) : Stream.empty())
                .filter(one -> one.actId() == act).findFirst().orElseThrow(UnknownToYou::new);
        var view = new ModelAndView("ru/rodnik/metering/web/actWithdrawal", Map.of("page", new WithdrawalPage(
                MetersController.PATH + "/" + id, "Прибор " + Format.no(meter.serial()),
                LifeLine.of(event, MetersController.PATH, id, true, clock.getZone()), form)));
        view.setStatus(status);
        return view;
    }

    @GetMapping("/{act}/{paper:scan|photo}")
    ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable long act, @PathVariable String paper) {
        return paperOf(records, files, id, act, paper);
    }

    /** A paper of an act, only to whoever may see the meter (T21, T34). */
    static ResponseEntity<byte[]> paperOf(MeterRecords records, FileStore files, long meter, long act, String paper) {
        var file = records.file(meter, act, paper.equals("photo")).orElseThrow(UnknownToYou::new);
        return Attachment.scan(file, files.read(file));
    }

    private MeterCard meter(long id) {
        return cards.find(id, LocalDate.now(clock)).orElseThrow(UnknownToYou::new);
    }

    private ModelAndView page(MeterCard meter, ActKind kind, Form form, @Nullable Notice notice, HttpStatus status) {
        var life = lives.find(meter.id()).orElseThrow(UnknownToYou::new);
        var day = TypedDate.parse(form.value("day")).orElse(LocalDate.now(clock));
        var last = life.before(day);
        var view = new ModelAndView("ru/rodnik/metering/web/actForm", Map.of("page", new ActPage(
                kind.words(), "Прибор " + Format.no(meter.serial()) + ", " + Format.text(meter.address()) + ".",
                MetersController.PATH + "/" + meter.id(), "Прибор " + Format.no(meter.serial()),
                MetersController.PATH + "/" + meter.id() + "/acts", kind, form, UUID.randomUUID().toString(), notice,
                life.needsDial(kind, day),
                List.of(Choice.of(FaultReason.BROKEN.name(), "Сломан или показывает неверно"),
                        Choice.of(FaultReason.REMOVED.name(), FaultReason.REMOVED.words())),
                now(meter, last))));
        view.setStatus(status);
        return view;
    }

    private static List<Fact> now(MeterCard meter, Dial last) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Показание", Format.dial(last.value()) + " от " + Format.date(last.takenOn())));
        facts.add(Fact.of("Установлен", Format.date(meter.installedOn())));
        facts.add(Fact.of("Поверка до",
                meter.verificationDue() == null ? "не указана" : Format.date(meter.verificationDue())));
        facts.add(Fact.of("Пломба", meter.sealNumber() == null ? "не указана" : Format.no(meter.sealNumber())));
        facts.add(Fact.of("Шкала", meter.digits() + " и " + meter.decimals() + " после запятой"));
        facts.add(Fact.of("Неисправен", meter.faultyFrom() == null ? "нет" : "с " + Format.date(meter.faultyFrom())));
        return facts;
    }
}
