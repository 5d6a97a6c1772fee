package ru.rodnik.reconciliation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.rodnik.reconciliation.ActSelection;
import ru.rodnik.reconciliation.ActSelection.Who;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.TypedDate;

/** For whom acts are formed, as it was typed: the same on the address of the preview and in the form that is sent. */
public record BulkActsForm(@Nullable String from, @Nullable String to, @Nullable String who, @Nullable String codes) {

    private static final int CODES_MOST = 2000;
    private static final int YEARS_MOST = 5;

    /** Whether anything was asked for yet. */
    boolean isAsked() {
        return from != null && to != null;
    }

    Who chosen() {
        return Arrays.stream(Who.values()).filter(one -> one.name().equalsIgnoreCase(who)).findFirst()
                .orElse(Who.TURNOVER);
    }

    private String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    Form typed() {
        return Form.EMPTY.with("from", text(from)).with("to", text(to)).with("who", chosen().name())
                .with("codes", text(codes));
    }

    /** What the address of the page carries. */
    Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        query.put("from", text(from));
        query.put("to", text(to));
        query.put("who", chosen().name());
        query.put("codes", text(codes));
        return query;
    }

    /** The form with what is wrong in it. */
    Form judged(LocalDate today) {
        var form = typed();
        var first = TypedDate.parse(text(from)).orElse(null);
        var last = TypedDate.parse(text(to)).orElse(null);
        if (first == null) {
            form = form.refuse("from", "Введите первый день так: 01.07.2026.");
        }
        if (last == null || last.isAfter(today)) {
            form = form.refuse("to", "Введите последний день так: 30.09.2026, не позже сегодняшнего.");
        } else if (first != null && (last.isBefore(first) || first.plusYears(YEARS_MOST).isBefore(last))) {
            form = form.refuse("to", "Последний день — не раньше первого и не больше чем через пять лет.");
        }
        if (chosen() == Who.CODES) {
            var wrong = wrongCodes();
            if (!wrong.isEmpty()) {
                form = form.refuse("codes", "Это не коды абонентов: " + String.join(", ", wrong)
                        + ". Код — от 1 до 5 цифр.");
            } else if (codeSet().isEmpty() || codeSet().size() > CODES_MOST) {
                form = form.refuse("codes", codeSet().isEmpty()
                        ? "Введите коды через запятую, пробел или с новой строки."
                        : "Не больше 2 000 кодов за один раз.");
            }
        }
        return form;
    }

    private List<String> words() {
        return Arrays.stream(text(codes).split("[\\s,;\u00a0]+")).filter(word -> !word.isEmpty()).toList();
    }

    private List<String> wrongCodes() {
        var wrong = new ArrayList<>(words());
        wrong.removeIf(word -> SubscriberCode.parse(word).isPresent());
        return wrong.stream().limit(5).toList();
    }

    private Set<SubscriberCode> codeSet() {
        var codes = new LinkedHashSet<SubscriberCode>();
        words().forEach(word -> SubscriberCode.parse(word).ifPresent(codes::add));
        return codes;
    }

    /** Of a form nothing is wrong with. */
    ActSelection selection() {
        return new ActSelection(
                chosen(), chosen() == Who.CODES ? codeSet() : Set.of(), TypedDate.parse(text(from)).orElseThrow(),
                TypedDate.parse(text(to)).orElseThrow());
    }
}
