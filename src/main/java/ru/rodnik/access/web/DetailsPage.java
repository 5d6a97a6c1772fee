package ru.rodnik.access.web;

import ru.rodnik.access.CheckResult.Found;
import ru.rodnik.ui.Form;

/** The second step: who registers. */
public record DetailsPage(Form form, Found found, String requestKey) {}
