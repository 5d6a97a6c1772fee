@NullMarked
package ru.rodnik.documents;

import org.jspecify.annotations.NullMarked;
