/** Pages of the office. */
@NullMarked
package ru.rodnik.office.web;

import org.jspecify.annotations.NullMarked;
