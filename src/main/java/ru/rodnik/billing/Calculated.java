package ru.rodnik.billing;

import java.util.List;
import ru.rodnik.consumption.FiledVolume;
import ru.rodnik.shared.Money;

/** What a set of contracts comes to: volumes and charges of those that could be charged, reasons for the others. */
record Calculated(List<FiledVolume> volumes, List<FiledCharge> charges, List<Parking> parked,
        List<Parking> inspections) {

    Money net() {
        return Money.sum(charges.stream().map(c -> c.row().net()).toList());
    }

    Money vat() {
        return Money.sum(charges.stream().map(c -> c.row().vat()).toList());
    }

    Money gross() {
        return Money.sum(charges.stream().map(c -> c.row().gross()).toList());
    }
}
