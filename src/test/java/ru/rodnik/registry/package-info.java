/** Tests of who is served, where, and of the files that say so. */
@NullMarked
package ru.rodnik.registry;

import org.jspecify.annotations.NullMarked;
