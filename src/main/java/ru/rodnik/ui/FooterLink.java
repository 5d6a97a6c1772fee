package ru.rodnik.ui;

/** A link under every page. A module that has such a page offers it as a bean; order them by {@code @Order}. */
public record FooterLink(String label, String href) {}
