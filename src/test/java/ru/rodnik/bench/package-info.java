/** The ordeals of the built jar, as part of the build. */
@NullMarked
package ru.rodnik.bench;

import org.jspecify.annotations.NullMarked;
