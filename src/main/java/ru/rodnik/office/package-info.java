/** The staff's home: what waits, subscribers with everything about them, the month, payments, tariffs, the journal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
                "shared", "platform", "ui", "audit", "files", "ledger", "registry", "access", "metering", "consumption",
                "billing",
                "documents", "documents :: xml", "exchange", "payments", "reporting", "origin", "reconciliation"
        })
package ru.rodnik.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
