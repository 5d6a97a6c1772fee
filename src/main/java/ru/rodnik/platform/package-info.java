/** What the program stands on: its PostgreSQL, the scope of every transaction, the clock and the command line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package ru.rodnik.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
