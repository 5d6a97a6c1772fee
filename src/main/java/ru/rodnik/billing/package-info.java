/** What a month costs: tariffs, VAT, lines of a contract, the run of the month, its rehearsal and release. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "ui", "audit", "registry", "metering", "consumption"})
package ru.rodnik.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
