/** Ledgers of two sides, as they come. */
@NullMarked
package ru.rodnik.reconciliation.theirs;

import org.jspecify.annotations.NullMarked;
