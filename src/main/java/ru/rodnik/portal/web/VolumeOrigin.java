package ru.rodnik.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.consumption.Reason;
import ru.rodnik.consumption.ReasonWords;
import ru.rodnik.portal.web.VolumesPage.Step;
import ru.rodnik.portal.web.VolumesPage.Why;
import ru.rodnik.reporting.VolumeBreakdown;
import ru.rodnik.reporting.VolumeLine;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Months;

/** «Почему столько»: from the readings over volume, tariff and tax to the sum. */
@Component
class VolumeOrigin {

    private final VolumeBreakdown breakdown;

    VolumeOrigin(VolumeBreakdown breakdown) {
        this.breakdown = breakdown;
    }

    /** Of a line that was charged. */
    Why of(VolumeLine line) {
        var month = line.correctedPeriod() == null ? line.period() : line.correctedPeriod();
        var steps = new ArrayList<Step>();
        for (var reason : Reason.decode(line.reason())) {
            steps.add(new Step("Основание", ReasonWords.of(reason), ""));
        }
        var volume = Format.volume(line.volume());
        steps.add(new Step("Объём", VolumeWords.of(line.method()).toLowerCase(java.util.Locale.ROOT) + ", "
                + Months.withYear(month), volume + Format.NBSP + "м³"));
        if (line.price() != null && line.net() != null && line.vat() != null && line.gross() != null) {
            addMoney(steps, line, month, line.price(), line.net(), line.vat(), line.gross());
        }
        return new Why(line.address() + ", " + VolumeWords.of(line.service()).toLowerCase(java.util.Locale.ROOT),
                steps);
    }

    private void addMoney(
            List<Step> steps, VolumeLine line, BillingPeriod month, BigDecimal price, Money net, Money vat,
            Money gross) {
        var withVat = "GROSS".equals(line.priceBasis());
        var shownPrice = Format.price(new Price(price));
        steps.add(new Step("Тариф", tariffOf(line, month) + (withVat ? "с НДС" : "без НДС"),
                shownPrice + Format.NBSP + "₽"));
        var product = Format.volume(line.volume()) + " × " + shownPrice
                + ", доля в" + Format.NBSP + "сумме договора, до" + Format.NBSP + "копейки";
        var rate = line.vatPercent() == null ? "" : Format.vat(new VatRate(line.vatPercent()));
        if (withVat) {
            steps.add(new Step("Начислено", product, Format.roubles(gross)));
            steps.add(new Step("В том числе НДС", rate + " внутри суммы", Format.roubles(vat)));
        } else {
            steps.add(new Step("Без НДС", product, Format.roubles(net)));
            steps.add(new Step("НДС", rate + " сверху", Format.roubles(vat)));
            steps.add(new Step("Начислено", "сумма и" + Format.NBSP + "НДС", Format.roubles(gross)));
        }
    }

    private String tariffOf(VolumeLine line, BillingPeriod month) {
        return breakdown.tariff(line.service(), month)
                .map(tariff -> "с" + Format.NBSP + Format.date(tariff.validFrom()) + ", " + orderOf(tariff))
                .orElse("");
    }

    private static String orderOf(VolumeBreakdown.TariffOrder tariff) {
        if (tariff.orderNumber() == null || tariff.orderNumber().isBlank()) {
            return "";
        }
        return "приказ " + Format.no(tariff.orderNumber())
                + (tariff.orderDate() == null ? "" : " от" + Format.NBSP + Format.date(tariff.orderDate())) + ", ";
    }
}
