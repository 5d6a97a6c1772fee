/** Compares two ledgers of the same settlements, line by line, and names the cause of every difference; pure. */
@NullMarked
package ru.rodnik.reconciliation.difference;

import org.jspecify.annotations.NullMarked;
