/** Benchmarks and ordeals of the whole program, run from the jar, each against its limit in the same run. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "documents::form", "platform", "print", "registry", "shared", "ui"})
package ru.rodnik.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
