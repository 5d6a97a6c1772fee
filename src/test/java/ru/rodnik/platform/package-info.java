@NullMarked
package ru.rodnik.platform;

import org.jspecify.annotations.NullMarked;
