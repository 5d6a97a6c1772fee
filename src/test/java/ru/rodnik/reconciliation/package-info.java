/** Acts of reconciliation after they are formed. */
@NullMarked
package ru.rodnik.reconciliation;

import org.jspecify.annotations.NullMarked;
