package ru.rodnik.access.web;

import org.jspecify.annotations.Nullable;
import ru.rodnik.access.CheckResult.Found;
import ru.rodnik.ui.Form;

/** The first step of the registration; {@code found} is whom the code belongs to, after «Проверить». */
public record CodePage(Form form, @Nullable Found found) {}
