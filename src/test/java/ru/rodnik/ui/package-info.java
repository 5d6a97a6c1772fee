/** Checks of the pages' frame, parts and formats. */
@NullMarked
package ru.rodnik.ui;

import org.jspecify.annotations.NullMarked;
