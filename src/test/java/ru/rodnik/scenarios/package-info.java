@NullMarked
package ru.rodnik.scenarios;

import org.jspecify.annotations.NullMarked;
