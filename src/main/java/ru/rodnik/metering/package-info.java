/** Meters, what they show, and hot water that is declared: handed in, judged, and kept for ever. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "registry", "files", "audit", "ui", "print", "platform"})
package ru.rodnik.metering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
