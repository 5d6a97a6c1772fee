/** Tests of the staff's boards. */
@NullMarked
package ru.rodnik.office;

import org.jspecify.annotations.NullMarked;
