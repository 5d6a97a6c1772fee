/** Read-only: breakdowns, histories and balances over published views, and the tables they are exported as. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package ru.rodnik.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
