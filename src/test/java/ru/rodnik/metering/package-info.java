/** Readings and declared volumes: rules with both sides of each boundary, then what is on file afterwards. */
@NullMarked
package ru.rodnik.metering;

import org.jspecify.annotations.NullMarked;
