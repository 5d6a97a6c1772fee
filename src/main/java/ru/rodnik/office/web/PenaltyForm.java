package ru.rodnik.office.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.NewPenalty;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.TypedNumber;

/** A penalty as it was typed. */
public record PenaltyForm(String requestKey, String month, String amount, String reason) {

    static final int REASON_MAX = 200;

    public PenaltyForm {
        requestKey = textOf(requestKey);
        month = textOf(month);
        amount = textOf(amount);
        reason = textOf(reason);
    }

    private static String textOf(@Nullable String typed) {
        return typed == null ? "" : typed.strip().substring(0, Math.min(typed.strip().length(), REASON_MAX));
    }

    /** The penalty, or the form with what is wrong. */
    record Judged(@Nullable NewPenalty penalty, Form form) {}

    Judged judged(long contractId) {
        var form = Form.of(Map.of("requestKey", requestKey, "month", month, "amount", amount, "reason", reason));
        var sum = TypedNumber.parse(amount, 2).filter(value -> value.signum() > 0);
        if (!month.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            form = form.refuse("month", "Выберите месяц, который оплачен с опозданием.");
        }
        if (sum.isEmpty()) {
            form = form.refuse("amount", "Напишите сумму больше нуля в рублях и копейках, например 1 250,40.");
        }
        if (reason.isEmpty()) {
            form = form.refuse("reason", "Напишите, за что неустойка: это будет напечатано в счёте.");
        }
        return form.isRefused() || sum.isEmpty()
                ? new Judged(null, form)
                : new Judged(
                        new NewPenalty(requestKey, contractId, BillingPeriod.of(month), new Money(sum.get()), reason),
                        form);
    }
}
