/** The volume of a premises in a month: by which method it was found, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "registry", "metering"})
package ru.rodnik.consumption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
