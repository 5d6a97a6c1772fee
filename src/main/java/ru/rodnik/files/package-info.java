/** Scans and papers by SHA-256: recognised by content, limited, durable before anybody hears of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "audit"})
package ru.rodnik.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
