/** Акты сверки after they are formed: sent, seen, agreed or disputed; and why the other side's books say otherwise. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
                "shared", "platform", "audit", "files", "ui", "registry", "access", "ledger", "documents",
                "documents :: xml", "reporting"
        })
package ru.rodnik.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
