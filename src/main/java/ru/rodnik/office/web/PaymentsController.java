package ru.rodnik.office.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.rodnik.access.StaffRole;
import ru.rodnik.office.PaymentBoard;
import ru.rodnik.office.PaymentBoard.ContractChoice;
import ru.rodnik.office.PaymentBoard.PaymentRow;
import ru.rodnik.payments.EnterPayment;
import ru.rodnik.payments.PaymentOutcome;
import ru.rodnik.payments.ReversePayment;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Pager;

/** Payments by hand: entered for a subscriber, reversed with a reason, listed newest first. */
@Controller
public class PaymentsController {

    private static final int PER_PAGE = 50;

    private static final StaffRole[] CASHIERS = {StaffRole.ACCOUNTANT, StaffRole.ADMIN};

    private final PaymentBoard board;
    private final EnterPayment enterPayment;
    private final ReversePayment reversePayment;
    private final Clock clock;

    PaymentsController(PaymentBoard board, EnterPayment enterPayment, ReversePayment reversePayment, Clock clock) {
        this.board = board;
        this.enterPayment = enterPayment;
        this.reversePayment = reversePayment;
        this.clock = clock;
    }

    /** The list, and the form for a subscriber when one is chosen. */
    public record PaymentsPage(
            @Nullable Integer code, @Nullable String payer, List<Choice> contracts, Form form, List<PaymentRow> rows,
            Pager pager, ZoneId zone, boolean mayEnter) {}

    @GetMapping("/office/payments")
    @Transactional(readOnly = true)
    String list(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        var subscriber = SubscriberCode.parse(code);
        var form = Form.EMPTY
                .with("requestKey", UUID.randomUUID())
                .with("code", code)
                .with("receivedOn", Format.date(LocalDate.now(clock)));
        if (subscriber.isEmpty() && !code.isBlank()) {
            form = form.refuse("code", "Код — от 1 до 5 цифр. Исправьте и нажмите «Выбрать».");
        }
        return page(subscriber.orElse(null), form, Math.max(1, page), model);
    }

    private String page(@Nullable SubscriberCode subscriber, Form form, int number, Model model) {
        List<ContractChoice> contracts = subscriber == null ? List.of() : board.contractsOf(subscriber);
        var shown = form;
        if (subscriber != null && contracts.isEmpty()) {
            shown = form.refuse("code", "Абонента с кодом " + subscriber + " нет. Проверьте код в разделе «Абоненты».");
        }
        if (!contracts.isEmpty() && shown.value("payerName").isEmpty()) {
            shown = shown.with("payerName", contracts.getFirst().payerName()).with("payerInn",
                    contracts.getFirst().payerInn());
        }
        var code = contracts.isEmpty() ? null : subscriber;
        var rows = board.payments(code, (number - 1L) * PER_PAGE, PER_PAGE);
        var pager = new Pager(
                "Платежи", rows.isEmpty() ? 0 : rows.getFirst().total(), PER_PAGE, number, "/office/payments",
                code == null ? java.util.Map.of() : java.util.Map.of("code", code.toString()));
        model.addAttribute("page", new PaymentsPage(
                code == null ? null : code.value(),
                contracts.isEmpty() ? null : contracts.getFirst().payerName(),
                contracts.stream().map(ContractChoice::choice).toList(),
                shown, rows, pager, clock.getZone(), OfficeRoles.has(CASHIERS)));
        return "ru/rodnik/office/web/payments";
    }

    @PostMapping("/office/payments")
    String enter(@ModelAttribute PaymentForm typed, Model model, RedirectAttributes notes) {
        OfficeRoles.need(CASHIERS);
        var judged = typed.judged(LocalDate.now(clock));
        if (judged.payment() == null) {
            return page(SubscriberCode.parse(typed.code()).orElse(null), judged.form(), 1, model);
        }
        return switch (enterPayment.enter(judged.payment())) {
            case PaymentOutcome.Entered entered -> {
                notes.addFlashAttribute("note", words(judged.payment().amount(), entered));
                yield "redirect:/office/payments?code=" + typed.code();
            }
            case PaymentOutcome.Reversed _ -> throw new IllegalStateException("A payment was entered, not reversed");
            case PaymentOutcome.Refused refused ->
                    page(SubscriberCode.parse(typed.code()).orElse(null),
                            judged.form().refuse("amount", refused.reason()), 1, model);
        };
    }

    private static String words(Money amount, PaymentOutcome.Entered entered) {
        var parts = new ArrayList<String>();
        entered.allocations().forEach(
                a -> parts.add(Format.roubles(a.amount()) + " за " + ru.rodnik.ui.Months.withYear(a.period())));
        if (entered.advance().isPositive()) {
            parts.add(Format.roubles(entered.advance()) + " авансом");
        }
        return "Платёж " + Format.roubles(amount) + " записан: " + String.join(", ", parts) + ".";
    }

    @PostMapping("/office/payments/{id}/reversal")
    String reverse(
            @PathVariable long id, @RequestParam String requestKey, @RequestParam String reason,
            RedirectAttributes notes) {
        OfficeRoles.need(CASHIERS);
        if (reason.isBlank()) {
            notes.addFlashAttribute("problem", "Платёж не сторнирован: напишите причину.");
            return "redirect:/office/payments";
        }
        switch (reversePayment.reverse(requestKey, id, reason.strip())) {
            case PaymentOutcome.Entered _,PaymentOutcome.Reversed _ ->
                    notes.addFlashAttribute("note", "Платёж сторнирован, причина записана.");
            case PaymentOutcome.Refused refused -> notes.addFlashAttribute("problem", refused.reason());
        }
        return "redirect:/office/payments";
    }
}
