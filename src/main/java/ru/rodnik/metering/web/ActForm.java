package ru.rodnik.metering.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import ru.rodnik.metering.ActKind;
import ru.rodnik.metering.ActProblem;
import ru.rodnik.metering.ActToRecord;
import ru.rodnik.metering.FaultReason;
import ru.rodnik.metering.Medium;
import ru.rodnik.metering.MeterRole;
import ru.rodnik.metering.MeterToRegister;
import ru.rodnik.metering.NewMeter;
import ru.rodnik.metering.SuspensionToRecord;
import ru.rodnik.metering.Upload;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.TypedDate;
import ru.rodnik.ui.TypedNumber;

/**
 * What was typed into a form about a meter. What cannot be read is refused at its field; what can is handed on to the
 * use case, which judges it.
 */
final class ActForm {

    private static final int LONGEST = 300;
    private static final int DECIMALS = 6;

    private final Map<String, String> typed;
    private final Map<String, MultipartFile> files;
    private Form form;

    ActForm(Map<String, String> typed, Map<String, MultipartFile> files) {
        this.typed = typed;
        this.files = files;
        this.form = Form.EMPTY;
        typed.forEach((name, value) -> this.form = this.form.with(name, cut(value)));
    }

    Form form() {
        return form;
    }

    Form refused(Iterable<ActProblem> problems) {
        var refused = form;
        for (var problem : problems) {
            refused = refused.refuse(problem.field(), problem.words());
        }
        return refused;
    }

    /** Empty where something could not be read: then the form says what. */
    Optional<ActToRecord> act(long meterId, ActKind kind) {
        var day = date("day", "Введите день: например, 16.11.2026.");
        var dated = date("dated", "Введите дату акта: например, 16.11.2026.");
        var dial = dial("dial", false);
        var until = kind == ActKind.VERIFICATION
                ? date("verifiedUntil", "Введите, до какого дня действует поверка.")
                : null;
        var reason =
                kind == ActKind.FAULT ? chosen(FaultReason.class, "faultReason", "Выберите, что случилось.") : null;
        var successor = kind == ActKind.REPLACEMENT ? newMeter() : null;
        if (form.isRefused() || day == null || dated == null) {
            return Optional.empty();
        }
        return Optional.of(new ActToRecord(text("requestKey"), meterId, kind, day, text("number"), dated, dial, until,
                text("registryNumber"), text("sealNumber"), reason, successor, text("note"), upload("scan"),
                upload("photo")));
    }

    /** Empty where something could not be read: then the form says what. */
    Optional<MeterToRegister> meter() {
        var premises = EntryForm.id(text("premises"));
        if (premises.isEmpty()) {
            form = form.refuse("premises", "Выберите объект.");
        }
        var medium = chosen(Medium.class, "medium", "Выберите, что считает прибор.");
        var role = chosen(MeterRole.class, "role", "Выберите назначение прибора.");
        var meter = newMeter();
        var day = date("day", "Введите день допуска: например, 16.11.2026.");
        var dated = date("dated", "Введите дату акта: например, 16.11.2026.");
        if (form.isRefused() || medium == null || role == null || meter == null || day == null || dated == null) {
            return Optional.empty();
        }
        return Optional.of(new MeterToRegister(text("requestKey"), premises.orElseThrow(), medium, role,
                EntryForm.id(text("parent")).orElse(null), meter, day, text("number"), dated, text("note"),
                upload("scan"), upload("photo")));
    }

    /** Empty where something could not be read: then the form says what. */
    Optional<SuspensionToRecord> suspension() {
        var premises = EntryForm.id(text("premises"));
        if (premises.isEmpty()) {
            form = form.refuse("premises", "Выберите объект.");
        }
        var from = date("from", "Введите первый день без воды: например, 01.12.2026.");
        var until = date("until", "Введите последний день без воды.");
        var received = date("receivedOn", "Введите день, когда уведомление получено.");
        if (form.isRefused() || from == null || until == null || received == null) {
            return Optional.empty();
        }
        return Optional
                .of(new SuspensionToRecord(text("requestKey"), premises.orElseThrow(), from, until, text("number"),
                        received, text("note"), upload("scan")));
    }

    private @Nullable NewMeter newMeter() {
        var digits = whole("digits", 3, 10, "Сколько цифр до запятой: от 3 до 10.");
        var decimals = whole("decimals", 0, 3, "Сколько цифр после запятой: от 0 до 3.");
        var dn = text("dn").isBlank() ? null : whole("dn", 1, 3000, "Диаметр в миллиметрах: целое число.");
        var initial = dial("initial", true);
        var until = date("newVerifiedUntil", "Введите, до какого дня действует поверка нового прибора.");
        if (form.isRefused() || digits == null || decimals == null || initial == null || until == null) {
            return null;
        }
        if (initial.stripTrailingZeros().scale() > decimals) {
            form = form.refuse("initial", "У прибора столько цифр после запятой нет. Введите, как на нём.");
            return null;
        }
        return new NewMeter(text("code"), text("serial"), text("model"), dn, digits, decimals, new CubicMetres(initial),
                until, text("newSeal"));
    }

    private @Nullable LocalDate date(String field, String words) {
        var day = TypedDate.parse(text(field));
        if (day.isEmpty()) {
            form = form.refuse(field, words);
        }
        return day.orElse(null);
    }

    private @Nullable BigDecimal dial(String field, boolean required) {
        if (text(field).isBlank() && !required) {
            return null;
        }
        var value = TypedNumber.parse(text(field), DECIMALS);
        if (value.isEmpty()) {
            form = form.refuse(field, "Введите показание, как на приборе: например, 1482 или 1482,5.");
        }
        return value.orElse(null);
    }

    private @Nullable Integer whole(String field, int from, int to, String words) {
        var value = TypedNumber.parse(text(field), 0).map(BigDecimal::intValue).filter(n -> n >= from && n <= to);
        if (value.isEmpty()) {
            form = form.refuse(field, words);
        }
        return value.orElse(null);
    }

    private <E extends Enum<E>> @Nullable E chosen(Class<E> type, String field, String words) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(text(field).toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        form = form.refuse(field, words);
        return null;
    }

    private String text(String field) {
        return cut(typed.getOrDefault(field, "")).strip();
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    private @Nullable Upload upload(String field) {
        return upload(files.get(field));
    }

    /** The file as it came; none where nothing was chosen. */
    static @Nullable Upload upload(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            var name = file.getOriginalFilename();
            return new Upload(name == null ? "файл" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
