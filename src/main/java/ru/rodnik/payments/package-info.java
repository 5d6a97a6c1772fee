/** Money received: entered, allocated, advanced, taken back; and what contracts owed before we kept their books. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "ui", "audit", "registry", "ledger", "billing", "documents"})
package ru.rodnik.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
