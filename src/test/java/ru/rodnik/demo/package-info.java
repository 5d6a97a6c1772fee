/** Tests of invented registries. */
@NullMarked
package ru.rodnik.demo;

import org.jspecify.annotations.NullMarked;
