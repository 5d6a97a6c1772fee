package ru.rodnik.metering.web;

import java.util.List;
import ru.rodnik.metering.web.HotWaterPage.Past;

/**
 * A receipt on a page of its own.
 *
 * @param volumes lines of a receipt for hot water; {@code readings} those of one for readings
 */
public record ReceiptPage(
        String what, String contract, ReceiptCard card, List<HistoryLine> readings, List<Past> volumes, String hash) {}
