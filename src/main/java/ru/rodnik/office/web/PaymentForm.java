package ru.rodnik.office.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.payments.NewPayment;
import ru.rodnik.shared.Money;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.TypedDate;
import ru.rodnik.ui.TypedNumber;

/** A payment as it was typed. */
public record PaymentForm(
        String requestKey, String code, String contractId, String receivedOn, String documentNumber,
        String documentDate,
        String payerName, String payerInn, String purpose, String amount) {

    private static final int TEXT_MAX = 300;

    public PaymentForm {
        requestKey = textOf(requestKey);
        code = textOf(code);
        contractId = textOf(contractId);
        receivedOn = textOf(receivedOn);
        documentNumber = textOf(documentNumber);
        documentDate = textOf(documentDate);
        payerName = textOf(payerName);
        payerInn = textOf(payerInn);
        purpose = textOf(purpose);
        amount = textOf(amount);
    }

    private static String textOf(@Nullable String typed) {
        return typed == null ? "" : typed.strip().substring(0, Math.min(typed.strip().length(), TEXT_MAX));
    }

    /** The payment, or the form with what is wrong. */
    record Judged(@Nullable NewPayment payment, Form form) {}

    Judged judged(LocalDate today) {
        var form = Form.of(Map.of(
                "requestKey", requestKey, "code", code, "contractId", contractId, "receivedOn", receivedOn,
                "documentNumber", documentNumber, "documentDate", documentDate, "payerName", payerName,
                "payerInn", payerInn, "purpose", purpose, "amount", amount));
        var received = TypedDate.parse(receivedOn);
        if (received.isEmpty()) {
            form = form.refuse("receivedOn", "Дата не читается. Напишите, например, 10.11.2026.");
        } else if (received.get().isAfter(today)) {
            form = form.refuse("receivedOn", "Этот день ещё не наступил. Укажите день, когда деньги пришли на счёт.");
        }
        Optional<LocalDate> drawn = documentDate.isEmpty() ? Optional.empty() : TypedDate.parse(documentDate);
        if (!documentDate.isEmpty() && drawn.isEmpty()) {
            form = form.refuse("documentDate", "Дата не читается. Напишите, например, 10.11.2026.");
        }
        if (documentNumber.isEmpty()) {
            form = form.refuse("documentNumber", "Напишите номер платёжного поручения.");
        }
        if (payerName.isEmpty()) {
            form = form.refuse("payerName", "Напишите, кто заплатил.");
        }
        var sum = TypedNumber.parse(amount, 2).filter(value -> value.signum() > 0);
        if (sum.isEmpty()) {
            form = form.refuse("amount", "Напишите сумму больше нуля в рублях и копейках, например 12 189,63.");
        }
        if (!contractId.matches("[0-9]{1,18}")) {
            form = form.refuse("contractId", "Выберите договор.");
        }
        if (form.isRefused() || sum.isEmpty() || received.isEmpty()) {
            return new Judged(null, form);
        }
        return new Judged(
                new NewPayment(
                        requestKey, received.get(), documentNumber, drawn.orElse(null),
                        payerInn.isEmpty() ? null : payerInn,
                        payerName, purpose, new Money(sum.get()), Long.parseLong(contractId)),
                form);
    }
}
