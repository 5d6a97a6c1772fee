/** Papers as outsiders read them: a town with papers of every kind, and whether each says what its data say. */
@NullMarked
package ru.rodnik.evidence;

import org.jspecify.annotations.NullMarked;
