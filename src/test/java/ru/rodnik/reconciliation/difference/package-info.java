/** Ledgers of two sides, as they come. */
@NullMarked
package ru.rodnik.reconciliation.difference;

import org.jspecify.annotations.NullMarked;
