/** Rodnik: the account of legal-entity subscribers of a water utility, and the utility's own side of it. */
@NullMarked
package ru.rodnik;

import org.jspecify.annotations.NullMarked;
