@NullMarked
package ru.rodnik.shared;

import org.jspecify.annotations.NullMarked;
