package ru.rodnik.metering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.metering.DeclaredVolume;
import ru.rodnik.metering.FiledReading;
import ru.rodnik.metering.HotWaterState;
import ru.rodnik.metering.HotWaterVolumes;
import ru.rodnik.metering.ReadingFilter;
import ru.rodnik.metering.ReadingState;
import ru.rodnik.metering.ReadingsHistory;
import ru.rodnik.metering.Receipt;
import ru.rodnik.metering.Receipts;
import ru.rodnik.ui.Format;

/** Receipts as pages show them, with what has become of their lines. */
@Component
class ReceiptCards {

    private static final int LINES_MAX = 2000;

    private final Receipts receipts;
    private final ReadingsHistory history;
    private final HotWaterVolumes volumes;
    private final Clock clock;

    ReceiptCards(Receipts receipts, ReadingsHistory history, HotWaterVolumes volumes, Clock clock) {
        this.receipts = receipts;
        this.history = history;
        this.volumes = volumes;
        this.clock = clock;
    }

    /** Those of them that whoever asks may see. */
    SentReceipts of(Collection<String> numbers) {
        var seen = numbers.isEmpty() ? List.<Receipts.OfContract>of() : receipts.ofContracts(numbers);
        return seen.size() > 1
                ? new SentReceipts(null, seen)
                : seen.stream().findFirst().flatMap(one -> receipts.find(one.number()))
                        .map(found -> new SentReceipts(card(found), List.of())).orElse(SentReceipts.NONE);
    }

    ReceiptCard card(Receipt receipt) {
        return switch (receipt.kind()) {
            case READINGS -> {
                var lines = readings(receipt);
                yield card(receipt, Format.plural(lines.size(), "показание", "показания", "показаний"),
                        lines.stream().filter(line -> line.state() == ReadingState.HELD).count());
            }
            case HOT_WATER -> {
                var lines = volumes(receipt);
                yield card(receipt, Format.plural(lines.size(), "объём", "объёма", "объёмов"),
                        lines.stream().filter(line -> line.state() == HotWaterState.SUBMITTED).count());
            }
        };
    }

    private ReceiptCard card(Receipt receipt, String things, long waiting) {
        return ReceiptCard.of(receipt, things, waiting, LocalDate.now(clock), clock.getZone());
    }

    List<FiledReading> readings(Receipt receipt) {
        return history.latest(ReadingFilter.ofReceipt(receipt.number()), 0, LINES_MAX);
    }

    List<DeclaredVolume> volumes(Receipt receipt) {
        return volumes.between(receipt.period(), receipt.period(), receipt.contractId()).stream()
                .filter(declared -> receipt.number().equals(declared.receipt())).toList();
    }
}
