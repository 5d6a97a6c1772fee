package ru.rodnik.metering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.metering.DraftBill;

/** What changes on the sheet while one types: the draft bill, and what each premises of the page falls on. */
public record ChangedDraft(@Nullable DraftBill bill, List<ReadingsPage.Charge> charges) {}
