/** Papers: sheets of A4 with text, tables and QR drawn straight into PDF, and amounts and dates in words. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package ru.rodnik.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
