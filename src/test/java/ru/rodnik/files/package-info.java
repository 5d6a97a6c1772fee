@NullMarked
package ru.rodnik.files;

import org.jspecify.annotations.NullMarked;
