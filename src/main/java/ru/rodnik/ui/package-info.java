/** How pages look: their frame, the parts they are built of, numbers and dates in words, charts, static files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package ru.rodnik.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
