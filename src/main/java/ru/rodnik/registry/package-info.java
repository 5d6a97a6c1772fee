/** Who is served, under which contract and where; the utility itself; and the files from which all that is read in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ui", "audit", "platform"})
package ru.rodnik.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
