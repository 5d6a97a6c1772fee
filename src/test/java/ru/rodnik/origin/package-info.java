/** Tests of the way from sums to readings. */
@NullMarked
package ru.rodnik.origin;

import org.jspecify.annotations.NullMarked;
