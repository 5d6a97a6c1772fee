package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;

/**
 * A form about premises of a subscriber: first his code, then the rest.
 *
 * @param subscriber none while nobody was chosen
 */
public record NewMeterPage(
        Form form,
        String requestKey,
        @Nullable Notice notice,
        @Nullable String subscriber,
        String code,
        List<Choice> premises,
        List<Choice> media,
        List<Choice> roles,
        List<Choice> parents) {}
