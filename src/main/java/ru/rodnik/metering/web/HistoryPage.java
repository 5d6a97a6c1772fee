package ru.rodnik.metering.web;

import java.util.List;
import ru.rodnik.ui.Choice;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Pager;

/** Every reading of the account. */
public record HistoryPage(
        Form form, List<Choice> months, List<HistoryLine> lines, Pager pager, String contract, String back) {}
