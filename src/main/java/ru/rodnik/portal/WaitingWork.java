package ru.rodnik.portal;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import ru.rodnik.metering.DeclaredPlace;
import ru.rodnik.metering.HotWaterState;
import ru.rodnik.metering.HotWaterVolumes;
import ru.rodnik.metering.ReadingSheets;
import ru.rodnik.metering.ReadingState;
import ru.rodnik.metering.SheetMeter;
import ru.rodnik.metering.SubmissionWindow;
import ru.rodnik.metering.SubmissionWindows;
import ru.rodnik.metering.WindowRules;
import ru.rodnik.registry.PremisesUse;
import ru.rodnik.reporting.Reach;
import ru.rodnik.shared.BillingPeriod;

/** What an account still has to hand in this month: counted from the very sheets on which it is handed in. */
@Component
public class WaitingWork {

    private static final String COUNTED = WaitingWork.class.getName();

    private record Counted(Reach reach, List<Waiting> waiting) {}

    private record Window(PremisesUse use, LocalDate first, LocalDate last) {}

    private final ReadingSheets sheets;
    private final HotWaterVolumes hotWater;
    private final SubmissionWindows windows;
    private final Clock clock;

    WaitingWork(ReadingSheets sheets, HotWaterVolumes hotWater, SubmissionWindows windows, Clock clock) {
        this.sheets = sheets;
        this.hotWater = hotWater;
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * A row a window, the one that closes first before the others; as many statements for one shop as for many. Counted
     * once a request: a page and the rail beside it say the same.
     */
    @Transactional(readOnly = true)
    public List<Waiting> of(Reach reach) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(COUNTED, SCOPE_REQUEST) instanceof Counted(var same, var waiting)
                && same.equals(reach)) {
            return waiting;
        }
        var waiting = count(reach);
        if (request != null) {
            request.setAttribute(COUNTED, new Counted(reach, waiting), SCOPE_REQUEST);
        }
        return waiting;
    }

    private List<Waiting> count(Reach reach) {
        var today = LocalDate.now(clock);
        var month = BillingPeriod.containing(today);
        var all = windows.all();
        var meters = sheets.on(today, reach.contractId()).stream()
                .collect(groupingBy(meter -> window(all, meter.use(), meter.contractId(), today)));
        var places = hotWater.places(month, today, reach.contractId()).stream()
                .collect(groupingBy(place -> window(all, place.use(), place.contractId(), today)));
        var asked = new TreeSet<>(
                Comparator.comparing(Window::last).thenComparing(Window::use).thenComparing(Window::first));
        asked.addAll(meters.keySet());
        asked.addAll(places.keySet());
        return asked.stream()
                .map(window -> waiting(
                        window, month, meters.getOrDefault(window, List.of()), places.getOrDefault(window, List.of())))
                .toList();
    }

    private static Window window(List<SubmissionWindow> all, PremisesUse use, long contractId, LocalDate today) {
        var month = BillingPeriod.containing(today);
        var rule = WindowRules.windowOn(today, all, use, contractId);
        return new Window(use, rule.firstDayIn(month), rule.lastDayIn(month));
    }

    private static Waiting waiting(
            Window window, BillingPeriod month, List<SheetMeter> meters, List<DeclaredPlace> places) {
        var left = meters.stream().filter(meter -> meter.active().isEmpty()).toList();
        var one = left.stream().min(Comparator.comparing(SheetMeter::meterId));
        var last = one.map(meter -> meter.before(month));
        return new Waiting(
                window.use().name(), window.first(), window.last(),
                meters.size(), meters.size() - left.size(),
                count(meters.stream().map(SheetMeter::active).flatMap(Optional::stream)
                        .filter(read -> read.state() == ReadingState.HELD).count()),
                count(left.stream().map(SheetMeter::premisesId).distinct().count()),
                places.size(), count(places.stream().filter(place -> place.active().isPresent()).count()),
                count(places.stream().filter(place -> place.ofMonth() != null
                        && place.ofMonth().state() == HotWaterState.REFUSED).count()),
                one.map(SheetMeter::serial).orElse(null),
                last.map(dial -> dial.value()).orElse(null), last.map(dial -> dial.takenOn()).orElse(null));
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }
}
