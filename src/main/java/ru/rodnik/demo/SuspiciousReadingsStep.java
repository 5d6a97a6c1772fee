package ru.rodnik.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.metering.MeterRole;
import ru.rodnik.metering.ReadingEntry;
import ru.rodnik.metering.ReadingSheets;
import ru.rodnik.metering.ReadingsToSubmit;
import ru.rodnik.metering.SheetMeter;
import ru.rodnik.metering.SubmitReadings;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.SubscriberCode;

/** Readings that wait for an engineer's look: each many times the usual, dictated by telephone and confirmed. */
@Component
class SuspiciousReadingsStep implements DemoStep {

    private static final List<Integer> CALLERS = List.of(2045, 30300);
    private static final BigDecimal FIVE_MONTHS_OF_DAYS = BigDecimal.valueOf(150);

    private final ReadingSheets sheets;
    private final SubmitReadings submit;
    private final TransactionTemplate transaction;

    SuspiciousReadingsStep(ReadingSheets sheets, SubmitReadings submit, TransactionTemplate transaction) {
        this.sheets = sheets;
        this.submit = submit;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "suspicious";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void carryOut(DemoDays days) {
        var engineer = DemoSignIns.employee("metering").signedIn();
        try (var _ = Acting.as(engineer.actor(), engineer.scope())) {
            CALLERS.forEach(code -> transaction.executeWithoutResult(_ -> dictate(code, days.today())));
        }
    }

    private void dictate(int code, LocalDate today) {
        var month = BillingPeriod.containing(today);
        sheets.ofSubscriber(new SubscriberCode(code), today).stream()
                .filter(meter -> meter.role() == MeterRole.COMMERCIAL && meter.ofMonth() == null)
                .flatMap(meter -> leap(meter, month).stream())
                .findFirst()
                .ifPresent(entry -> submit.submit(new ReadingsToSubmit(
                        UUID.nameUUIDFromBytes(("suspicious " + code).getBytes(UTF_8)).toString(), List.of(entry),
                        today,
                        "Продиктовано по телефону, абонент подтвердил цифры")));
    }

    /** Five months' worth at once, confirmed; nothing for a meter without a history. */
    private static Optional<ReadingEntry> leap(SheetMeter meter, BillingPeriod month) {
        var before = meter.before(month);
        return meter.history().usualDaily(before)
                .filter(usual -> usual.signum() > 0)
                .map(usual -> before.value().volume().add(usual.multiply(FIVE_MONTHS_OF_DAYS))
                        .setScale(0, RoundingMode.CEILING)
                        .toPlainString())
                .map(value -> new ReadingEntry(meter.meterId(), value, value, 0));
    }
}
