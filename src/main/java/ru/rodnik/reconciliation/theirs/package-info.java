/** Reads the ledger of the other side: акт сверки of the ФНС format, a card of 1C, a table. */
@NullMarked
package ru.rodnik.reconciliation.theirs;

import org.jspecify.annotations.NullMarked;
