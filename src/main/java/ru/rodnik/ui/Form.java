package ru.rodnik.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What a form shows: the words typed into its fields and what is wrong with them. A refused form comes back with
 * both. It never changes; each step gives another one.
 */
public final class Form {

    public static final Form EMPTY = new Form(Map.of(), Map.of());

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final String NOT_READ = "Не удалось прочитать. Проверьте, что введено.";

    /** A field that was refused and the words that say what to type. */
    public record Problem(String field, String words) {}

    private final Map<String, String> values;
    private final Map<String, String> problems;

    private Form(Map<String, String> values, Map<String, String> problems) {
        this.values = values;
        this.problems = problems;
    }

    public static Form of(Map<String, String> values) {
        return new Form(Map.copyOf(values), Map.of());
    }

    /** What Spring bound: typed words as they were, problems in the words of {@code messages.properties}. */
    public static Form of(BindingResult binding, MessageSource messages) {
        var problems = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, String>();
        binding.getFieldErrors().forEach(error -> {
            problems.putIfAbsent(error.getField(), messages.getMessage(worded(error), RUSSIAN));
            values.put(error.getField(), textOf(error.getRejectedValue()));
        });
        if (binding.getTarget() instanceof Record typed) {
            for (var component : typed.getClass().getRecordComponents()) {
                var value = binding.getFieldValue(component.getName());
                values.putIfAbsent(component.getName(), textOf(value));
            }
        }
        return new Form(values, problems);
    }

    public Form with(String field, @Nullable Object value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, textOf(value));
        return new Form(changed, problems);
    }

    /** The same form with one more field refused; the first words about a field stay. */
    public Form refuse(String field, String words) {
        var changed = new LinkedHashMap<>(problems);
        changed.putIfAbsent(field, words);
        return new Form(values, changed);
    }

    /** What stands in the field, empty at first. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with the field, null if nothing is. */
    public @Nullable String error(String field) {
        return problems.get(field);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** In the order in which they were found. */
    public List<Problem> problems() {
        return problems.entrySet().stream()
                .map(problem -> new Problem(problem.getKey(), problem.getValue()))
                .toList();
    }

    /** A value that would not convert is told in our words, never in the words of the program. */
    private static MessageSourceResolvable worded(FieldError error) {
        var words = error.isBindingFailure() ? NOT_READ : error.getDefaultMessage();
        return new DefaultMessageSourceResolvable(error.getCodes(), error.getArguments(), words);
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
