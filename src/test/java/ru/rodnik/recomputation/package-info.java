/** A generated utility reckoned anew from its files, by the text of the rules alone and without any code of the program. */
@NullMarked
package ru.rodnik.recomputation;

import org.jspecify.annotations.NullMarked;
