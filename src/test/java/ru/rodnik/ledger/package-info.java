@NullMarked
package ru.rodnik.ledger;

import org.jspecify.annotations.NullMarked;
