/** Double entry: what is owed and paid, only ever added to; knows nothing of water. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package ru.rodnik.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
