/** Tests of packs and registers. */
@NullMarked
package ru.rodnik.exchange;

import org.jspecify.annotations.NullMarked;
