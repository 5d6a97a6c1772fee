/** The page that shows every part and state of the design to those who build pages. */
@NullMarked
package ru.rodnik.ui.web;

import org.jspecify.annotations.NullMarked;
