package ru.rodnik.billing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import ru.rodnik.consumption.Subject;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;

/** What a month would cost as things stand, by the very rules of the run; nothing of it is kept or charged. */
@Component
public class ForecastMonth {

    private static final int CONTRACTS_AT_A_TIME = 1_000;

    private final Calculations calculations;

    ForecastMonth(Calculations calculations) {
        this.calculations = calculations;
    }

    /**
     * The month of one premises, corrections of earlier months left out.
     *
     * @param volume of cold water, or what is discharged where none is supplied
     * @param gross with tax
     */
    public record PremisesForecast(Subject subject, CubicMetres volume, Money gross) {}

    /** A set of contracts, and how many are done with it. */
    public record Part(int contractsDone, List<PremisesForecast> premises) {}

    /** Forecasts these contracts, set by set; one that would be parked is left out. */
    public void of(BillingPeriod month, List<Long> contracts, Consumer<Part> part) {
        var calculation = calculations.of(month);
        for (int from = 0; from < contracts.size(); from += CONTRACTS_AT_A_TIME) {
            int until = Math.min(from + CONTRACTS_AT_A_TIME, contracts.size());
            part.accept(new Part(
                    until, byPremises(calculations.calculate(calculation, contracts.subList(from, until)))));
        }
    }

    private static List<PremisesForecast> byPremises(Calculated calculated) {
        var charges = new LinkedHashMap<Subject, List<FiledCharge>>();
        calculated.charges().stream().filter(charge -> charge.line().corrected() == null)
                .forEach(charge -> charges.computeIfAbsent(charge.subject(), _ -> new ArrayList<>()).add(charge));
        return charges.entrySet().stream().map(ForecastMonth::forecast).toList();
    }

    private static PremisesForecast forecast(Map.Entry<Subject, List<FiledCharge>> charges) {
        var cold = volume(charges.getValue(), Service.COLD_WATER);
        return new PremisesForecast(
                charges.getKey(), cold.isZero() ? volume(charges.getValue(), Service.WASTEWATER) : cold,
                Money.sum(charges.getValue().stream().map(charge -> charge.row().gross()).toList()));
    }

    private static CubicMetres volume(List<FiledCharge> charges, Service service) {
        return CubicMetres.sum(charges.stream().filter(charge -> charge.line().service() == service)
                .map(charge -> charge.row().volume()).toList());
    }
}
