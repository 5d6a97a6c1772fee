/** Money received: recognised, allocated, advanced; and what contracts owed before we kept their books. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "ui", "audit", "ledger", "registry"})
package ru.rodnik.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
