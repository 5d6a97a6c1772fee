/** Tests of meters, readings and declared hot water. */
@NullMarked
package ru.rodnik.metering;

import org.jspecify.annotations.NullMarked;
