/** Guards over the whole program and what all tests stand on. */
@NullMarked
package ru.rodnik;

import org.jspecify.annotations.NullMarked;
