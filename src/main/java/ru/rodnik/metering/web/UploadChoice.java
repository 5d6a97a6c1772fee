package ru.rodnik.metering.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import ru.rodnik.metering.UploadOutcome;
import ru.rodnik.metering.UploadOutcome.Kept;
import ru.rodnik.metering.UploadOutcome.Refused;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Months;

/**
 * The page on which a file is chosen.
 *
 * @param period the month it is for, none where there is no choice
 */
public record UploadChoice(UploadWords words, @Nullable BillingPeriod period, Form form) {

    /** What comes after the address where a month is chosen. */
    public String query() {
        return period == null ? "" : "?period=" + period;
    }

    public String title() {
        return words.title() + (period == null ? "" : ", " + Months.withYear(period));
    }

    static ModelAndView asked(UploadWords words, @Nullable BillingPeriod period) {
        return page(new UploadChoice(words, period, Form.EMPTY), HttpStatus.OK);
    }

    /** Leads to the table, or back with what is wrong with the file. */
    static ModelAndView answered(
            UploadWords words, @Nullable BillingPeriod period, @Nullable MultipartFile file,
            BiFunction<String, byte[], UploadOutcome> upload) throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(words, period, "Выберите файл.");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), words.things());
        return switch (upload.apply(name, file.getBytes())) {
            case Kept(var id) -> new ModelAndView("redirect:" + words.path() + "/" + id);
            case Refused(var why) -> refused(words, period, why);
        };
    }

    private static ModelAndView refused(UploadWords words, @Nullable BillingPeriod period, String why) {
        return page(new UploadChoice(words, period, Form.EMPTY.refuse("file", why)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(UploadChoice choice, HttpStatus status) {
        var view = new ModelAndView("ru/rodnik/metering/web/upload", Map.of("page", choice));
        view.setStatus(status);
        return view;
    }
}
