/** Tests of money received and taken over. */
@NullMarked
package ru.rodnik.payments;

import org.jspecify.annotations.NullMarked;
