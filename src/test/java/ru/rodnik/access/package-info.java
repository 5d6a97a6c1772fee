@NullMarked
package ru.rodnik.access;

import org.jspecify.annotations.NullMarked;
