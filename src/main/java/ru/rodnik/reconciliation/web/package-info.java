/** Pages of acts after they are formed and of the difference finder, in the account and in the office. */
@NullMarked
package ru.rodnik.reconciliation.web;

import org.jspecify.annotations.NullMarked;
