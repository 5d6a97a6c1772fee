package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import ru.rodnik.metering.DeclaredVolume;
import ru.rodnik.metering.HotWaterVolumes;
import ru.rodnik.metering.ReadingState;
import ru.rodnik.metering.ReviewHotWater;
import ru.rodnik.metering.ReviewOutcome;
import ru.rodnik.metering.ReviewQueue;
import ru.rodnik.metering.ReviewReading;
import ru.rodnik.metering.web.QueuePage.Item;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;
import ru.rodnik.ui.Pager;
import ru.rodnik.ui.Tab;
import ru.rodnik.ui.Tone;

/** The queues of the office: readings that were held, and hot water to compare with its scan. */
@Controller
class ReviewController {

    private static final String READINGS = "/office/readings";
    private static final String HOT_WATER = "/office/hot-water";
    private static final String MAY_DECIDE = "hasAnyRole('METERING', 'ADMIN')";
    private static final int PER_PAGE = 50;
    private static final int REASON_LONGEST = 500;

    private final ReviewQueue queue;
    private final HotWaterVolumes volumes;
    private final ReviewReading reviewReading;
    private final ReviewHotWater reviewHotWater;
    private final Scans scans;
    private final Clock clock;

    ReviewController(
            ReviewQueue queue,
            HotWaterVolumes volumes,
            ReviewReading reviewReading,
            ReviewHotWater reviewHotWater,
            Scans scans,
            Clock clock) {
        this.queue = queue;
        this.volumes = volumes;
        this.reviewReading = reviewReading;
        this.reviewHotWater = reviewHotWater;
        this.scans = scans;
        this.clock = clock;
    }

    @GetMapping(READINGS)
    ModelAndView readings(@RequestParam(required = false) @Nullable Integer page,
            @RequestParam Map<String, String> said) {
        return readings(page == null ? 1 : page, said.getOrDefault("show", "").equals("accepted"), done(said),
                HttpStatus.OK);
    }

    @PostMapping(READINGS + "/{id}/photo-request")
    @PreAuthorize(MAY_DECIDE)
    ModelAndView askPhoto(@PathVariable long id, @RequestParam String reason) {
        var outcome = reviewReading.askPhoto(id, cut(reason));
        return outcome == ReviewOutcome.DONE
                ? new ModelAndView("redirect:" + READINGS + "?done=photo")
                : readings(1, false, words(outcome), status(outcome));
    }

    @PostMapping(READINGS + "/{id}/approval")
    @PreAuthorize(MAY_DECIDE)
    ModelAndView acceptReading(@PathVariable long id) {
        var outcome = reviewReading.accept(id);
        return outcome == ReviewOutcome.DONE
                ? new ModelAndView("redirect:" + READINGS + "?done=accepted")
                : readings(1, false, words(outcome), HttpStatus.CONFLICT);
    }

    @PostMapping(READINGS + "/{id}/refusal")
    @PreAuthorize(MAY_DECIDE)
    ModelAndView refuseReading(@PathVariable long id, @RequestParam String reason) {
        var outcome = reviewReading.refuse(id, cut(reason));
        return outcome == ReviewOutcome.DONE
                ? new ModelAndView("redirect:" + READINGS + "?done=refused")
                : readings(1, false, words(outcome), status(outcome));
    }

    /** Looks again at a reading that counts: back into the queue, or refused after all. */
    @PostMapping(READINGS + "/{id}/revision")
    @PreAuthorize(MAY_DECIDE)
    ModelAndView revise(@PathVariable long id, @RequestParam String reason, @RequestParam ReadingState decision) {
        var outcome = decision == ReadingState.HELD
                ? reviewReading.reopen(id, cut(reason))
                : reviewReading.revoke(id, cut(reason));
        return outcome == ReviewOutcome.DONE
                ? new ModelAndView(
                        "redirect:" + READINGS + "?done=" + (decision == ReadingState.HELD ? "held" : "refused"))
                : readings(1, true, words(outcome), status(outcome));
    }

    @GetMapping(HOT_WATER)
    ModelAndView hotWater(@RequestParam Map<String, String> said) {
        return hotWater(done(said), HttpStatus.OK);
    }

    @PostMapping(HOT_WATER + "/{id}/approval")
    @PreAuthorize(MAY_DECIDE)
    ModelAndView acceptHotWater(@PathVariable long id) {
        var outcome = reviewHotWater.accept(id);
        return outcome == ReviewOutcome.DONE
                ? new ModelAndView("redirect:" + HOT_WATER + "?done=accepted")
                : hotWater(words(outcome), HttpStatus.CONFLICT);
    }

    @PostMapping(HOT_WATER + "/{id}/refusal")
    @PreAuthorize(MAY_DECIDE)
    ModelAndView refuseHotWater(@PathVariable long id, @RequestParam String reason) {
        var outcome = reviewHotWater.refuse(id, cut(reason));
        return outcome == ReviewOutcome.DONE
                ? new ModelAndView("redirect:" + HOT_WATER + "?done=refused")
                : hotWater(words(outcome), status(outcome));
    }

    @GetMapping(HOT_WATER + "/{id}/scan")
    ResponseEntity<byte[]> scan(@PathVariable long id) {
        return scans.of(id);
    }

    private ModelAndView readings(int number, boolean accepted, @Nullable Notice notice, HttpStatus status) {
        var today = LocalDate.now(clock);
        var held = queue.heldCount();
        var counting = queue.acceptedCount(today);
        var pager = new Pager("Показания", accepted ? counting : held, PER_PAGE, number, READINGS,
                accepted ? Map.of("show", "accepted") : Map.of());
        var found = accepted
                ? queue.accepted(today, pager.offset(), PER_PAGE)
                : queue.held(today, pager.offset(), PER_PAGE);
        return view("ru/rodnik/metering/web/officeReadings", new DoubtfulPage(
                notice, !accepted,
                List.of(new Tab("На проверке, " + Format.number(held), READINGS, !accepted),
                        new Tab("Приняты с сомнением, " + Format.number(counting), READINGS + "?show=accepted",
                                accepted)),
                found.stream().map(one -> DoubtfulPage.item(one, clock.getZone())).toList(), pager), status);
    }

    private ModelAndView hotWater(@Nullable Notice notice, HttpStatus status) {
        var items = volumes.waiting().stream().limit(PER_PAGE).map(this::item).toList();
        return view("ru/rodnik/metering/web/officeHotWater", new QueuePage(notice, items, null), status);
    }

    private static ModelAndView view(String name, Object page, HttpStatus status) {
        var view = new ModelAndView(name, Map.of("page", page));
        view.setStatus(status);
        return view;
    }

    private Item item(DeclaredVolume declared) {
        var covers = HotWaterPages.coversWords(declared);
        return new Item(
                declared.id(), declared.subscriberName() + ", код" + Format.NBSP + declared.subscriberCode(),
                "/office/subscribers/" + declared.subscriberCode(), "договор " + Format.no(declared.contractNumber()),
                Format.text(declared.premisesName()), null, Format.text(declared.address()),
                declared.notConsumed() ? "не потреблялась" : Format.cubicMetres(declared.volume()),
                "начисляется " + Months.forMonth(declared.period()), covers == null ? "" : "Приложен " + covers + ".",
                declared.scanFileId() == null ? null : HOT_WATER + "/" + declared.id() + "/scan",
                declared.source().words() + ", " + Format.moment(declared.submittedAt(), clock.getZone()));
    }

    private static @Nullable Notice done(Map<String, String> said) {
        return switch (said.getOrDefault("done", "")) {
            case "accepted" -> new Notice(Tone.OK, "Принято", List.of());
            case "refused" -> new Notice(Tone.OK, "Отклонено, абонент увидит причину", List.of());
            case "held" -> new Notice(Tone.OK, "Возвращено на проверку, до решения не считается", List.of());
            case "photo" -> new Notice(Tone.OK, "Попросили фото, абонент увидит сообщение", List.of());
            default -> null;
        };
    }

    private static Notice words(ReviewOutcome outcome) {
        return switch (outcome) {
            case DONE -> new Notice(Tone.OK, "Готово", List.of());
            case DECIDED_BEFORE -> new Notice(
                    Tone.WARN, "Решение уже принято или абонент передал новое значение. Ничего не изменено.",
                    List.of());
            case REASON_MISSING -> new Notice(
                    Tone.BAD, "Напишите, что не так: абонент прочтёт это. Ничего не изменено.", List.of());
        };
    }

    private static HttpStatus status(ReviewOutcome outcome) {
        return outcome == ReviewOutcome.REASON_MISSING ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), REASON_LONGEST));
    }
}
