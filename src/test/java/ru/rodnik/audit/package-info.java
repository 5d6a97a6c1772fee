@NullMarked
package ru.rodnik.audit;

import org.jspecify.annotations.NullMarked;
