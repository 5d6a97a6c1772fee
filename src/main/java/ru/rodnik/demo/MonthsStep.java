package ru.rodnik.demo;

import org.springframework.stereotype.Component;
import ru.rodnik.billing.ReleaseMonth;
import ru.rodnik.billing.RunMonth;

/** The months behind today, each calculated and released as the utility does it; a month that is out stays as it is. */
@Component
class MonthsStep implements DemoStep {

    private final RunMonth runMonth;
    private final ReleaseMonth releaseMonth;

    MonthsStep(RunMonth runMonth, ReleaseMonth releaseMonth) {
        this.runMonth = runMonth;
        this.releaseMonth = releaseMonth;
    }

    @Override
    public String name() {
        return "months";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void carryOut(DemoDays days) {
        for (var month : days.months().all()) {
            runMonth.run(month);
            releaseMonth.release(month);
        }
    }
}
