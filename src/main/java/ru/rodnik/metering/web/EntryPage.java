package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.web.ReadingsPage.House;
import ru.rodnik.metering.web.ReadingsPage.Notice;
import ru.rodnik.ui.Form;

/**
 * An employee enters readings for a subscriber.
 *
 * @param subscriber whom for, none until he is chosen
 */
public record EntryPage(
        @Nullable Notice notice,
        Form form,
        @Nullable String subscriber,
        String code,
        String requestKey,
        List<House> houses) {}
