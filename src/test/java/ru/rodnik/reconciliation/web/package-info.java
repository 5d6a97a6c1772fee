/** Ledgers of two sides, as they come. */
@NullMarked
package ru.rodnik.reconciliation.web;

import org.jspecify.annotations.NullMarked;
