/** Pages on which readings and hot-water volumes are handed in, looked up and reviewed. */
@NullMarked
package ru.rodnik.metering.web;

import org.jspecify.annotations.NullMarked;
