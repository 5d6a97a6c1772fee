package ru.rodnik.ui;

import org.jspecify.annotations.Nullable;

/** Who is signed in: «Зимина Е. А.», «УК «Волжский дом», код 2045», and the page about himself if there is one. */
public record Who(String name, String about, @Nullable String href) {}
