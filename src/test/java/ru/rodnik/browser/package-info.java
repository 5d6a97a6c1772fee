/** The program as a person uses it: in a real browser, on a real database, with the words of the pages. */
@NullMarked
package ru.rodnik.browser;

import org.jspecify.annotations.NullMarked;
