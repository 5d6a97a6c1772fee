/** Tests of what a month costs. */
@NullMarked
package ru.rodnik.billing;

import org.jspecify.annotations.NullMarked;
