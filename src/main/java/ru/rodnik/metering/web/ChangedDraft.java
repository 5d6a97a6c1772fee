package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.DraftBill;

/**
 * What changes on the sheet while one types: the draft bill, what each premises of the page is charged, the volume of
 * each meter, how much is ready, the volume of all. The fields themselves stay as they are.
 */
public record ChangedDraft(
        @Nullable DraftBill bill, List<ReadingsPage.Charge> charges, List<Volume> volumes, String ready, String total) {

    /** The volume beside a meter. */
    public record Volume(String id, String words) {}
}
