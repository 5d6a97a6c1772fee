/** Pages of readings and hot water, from the form to the table and back. */
@NullMarked
package ru.rodnik.metering.web;

import org.jspecify.annotations.NullMarked;
