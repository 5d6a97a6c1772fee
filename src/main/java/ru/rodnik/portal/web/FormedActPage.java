package ru.rodnik.portal.web;

import java.util.List;
import ru.rodnik.ui.Fact;

/** An act that was formed, ready to be taken. */
public record FormedActPage(String number, List<Fact> facts, String href) {}
