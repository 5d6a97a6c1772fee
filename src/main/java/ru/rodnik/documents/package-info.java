/** Papers with numbers: счёт, счёт-фактура, акт, акт сверки; content fixed with the number, bytes before delivery. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
                "shared", "platform", "audit", "files", "print", "ledger", "registry", "metering", "consumption",
                "billing"
        })
package ru.rodnik.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
