package ru.rodnik.office.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.rodnik.documents.AgreePapers;
import ru.rodnik.documents.CorrectionForm;
import ru.rodnik.documents.PaperDelivery;
import ru.rodnik.documents.PaperSet;
import ru.rodnik.documents.PaperSetting;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.TypedDate;

/** Which papers a contract gets, as it was typed. */
public record PaperSettingForm(
        String validFrom, String paperSet, String delivery, String email, String edoParticipant, String address,
        String corrections, String division, String advanceInvoices, String extras) {

    private static final int TEXT_MAX = 2_000;

    public PaperSettingForm {
        validFrom = textOf(validFrom);
        paperSet = textOf(paperSet);
        delivery = textOf(delivery);
        email = textOf(email);
        edoParticipant = textOf(edoParticipant);
        address = textOf(address);
        corrections = textOf(corrections);
        division = textOf(division);
        advanceInvoices = textOf(advanceInvoices);
        extras = textOf(extras);
    }

    private static String textOf(@Nullable String typed) {
        return typed == null ? "" : typed.strip().substring(0, Math.min(typed.strip().length(), TEXT_MAX));
    }

    static Form of(PaperSetting setting, LocalDate from) {
        return Form.EMPTY
                .with("validFrom", Format.date(from))
                .with("paperSet", setting.paperSet()).with("delivery", setting.delivery())
                .with("email", setting.email()).with("edoParticipant", setting.edoParticipant())
                .with("address", setting.address()).with("corrections", setting.corrections())
                .with("division", setting.division())
                .with("advanceInvoices", setting.advanceInvoices() ? "true" : "")
                .with("extras", setting.extras());
    }

    /** The setting, or the form with what is wrong. */
    record Judged(@Nullable PaperSetting setting, Form form) {}

    Judged judged() {
        var form = Form.of(Map.of(
                "validFrom", validFrom, "paperSet", paperSet, "delivery", delivery, "email", email, "edoParticipant",
                edoParticipant, "address", address, "corrections", corrections, "division", division,
                "advanceInvoices", advanceInvoices, "extras", extras));
        var from = TypedDate.parse(validFrom);
        var set = named(PaperSet.values(), paperSet);
        var way = named(PaperDelivery.values(), delivery);
        var change = named(CorrectionForm.values(), corrections);
        if (from.isEmpty()) {
            form = form.refuse("validFrom", "Дата не читается. Напишите, например, 01.12.2026.");
        }
        if (set.isEmpty()) {
            form = form.refuse("paperSet", "Выберите набор документов.");
        }
        if (way.isEmpty()) {
            form = form.refuse("delivery", "Выберите, как передавать документы.");
        }
        if (change.isEmpty()) {
            form = form.refuse("corrections", "Выберите, чем оформлять изменения.");
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            form = form.refuse("email", "Адрес не читается. Напишите, например, buh@example.ru.");
        }
        if (from.isEmpty() || set.isEmpty() || way.isEmpty() || change.isEmpty() || form.isRefused()) {
            return new Judged(null, form);
        }
        var setting = new PaperSetting(
                from.get(), set.get(), way.get(), orNone(email), orNone(edoParticipant), orNone(address), change.get(),
                orNone(division), advanceInvoices.equals("true"), orNone(extras));
        return AgreePapers.objection(setting) instanceof String wrong
                ? new Judged(null, form.refuse(wrong.startsWith("Индекс") ? "division" : "extras", wrong))
                : new Judged(setting, form);
    }

    private static @Nullable String orNone(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
