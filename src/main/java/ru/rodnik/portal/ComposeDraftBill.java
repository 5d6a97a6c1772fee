package ru.rodnik.portal;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.rodnik.billing.DraftMonth;
import ru.rodnik.billing.Months;
import ru.rodnik.billing.RunState;
import ru.rodnik.billing.SupposedReading;
import ru.rodnik.metering.Dial;
import ru.rodnik.metering.DraftBill;
import ru.rodnik.metering.DraftBills;
import ru.rodnik.metering.ReadingState;
import ru.rodnik.metering.SheetMeter;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Scope;

/** The draft bill beside the readings: the calculation of the month run, with what is typed taken for accepted. */
@Service
class ComposeDraftBill implements DraftBills {

    private final DraftMonth draftMonth;
    private final Months months;

    ComposeDraftBill(DraftMonth draftMonth, Months months) {
        this.draftMonth = draftMonth;
        this.months = months;
    }

    @Override
    public Optional<DraftBill> of(BillingPeriod month, List<Typing> sheet) {
        if (sheet.isEmpty() || isCharged(month)) {
            return Optional.empty();
        }
        var contracts = sheet.stream().map(typing -> typing.meter().contractId()).collect(toSet());
        var waiting = waiting(sheet);
        var typed = sheet.stream()
                .filter(typing -> typing.typed() != null)
                .map(typing -> supposed(typing.meter(), Objects.requireNonNull(typing.typed())))
                .toList();
        // Another subscriber's meter may stand before or behind these, and the volume follows from it; what is told
        // of the result are the contracts of the sheet alone, and they came through the scope of who asks.
        var draft = Acting.as(Acting.current().actor(), new Scope.Everything(),
                () -> draftMonth.draft(month, contracts, waiting, typed));
        return Optional.of(new DraftBillWords(sheet, draft).bill());
    }

    private boolean isCharged(BillingPeriod month) {
        return months.current(month)
                .filter(run -> run.state() == RunState.RELEASED || run.releaseStartedAt() != null).isPresent();
    }

    /** Readings on file that an engineer still looks at. */
    private static List<SupposedReading> waiting(List<Typing> sheet) {
        var waiting = new ArrayList<SupposedReading>();
        for (var typing : sheet) {
            typing.meter().active().filter(read -> read.state() == ReadingState.HELD)
                    .ifPresent(read -> waiting.add(supposed(
                            typing.meter(), new Dial(read.takenOn(), read.value()))));
        }
        return waiting;
    }

    private static SupposedReading supposed(SheetMeter meter, Dial dial) {
        return new SupposedReading(meter.meterId(), dial.takenOn(), dial.value());
    }
}
