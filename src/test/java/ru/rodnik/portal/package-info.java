/** Checks of the subscriber's home: whose account it is, what waits, and that strangers find nothing. */
@NullMarked
package ru.rodnik.portal;

import org.jspecify.annotations.NullMarked;
