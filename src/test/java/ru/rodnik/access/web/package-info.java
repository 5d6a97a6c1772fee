@NullMarked
package ru.rodnik.access.web;

import org.jspecify.annotations.NullMarked;
