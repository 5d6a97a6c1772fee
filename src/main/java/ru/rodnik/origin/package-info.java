/** Where every sum of a month comes from: its lines, volumes, readings, prices, and how kopecks were divided. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
                "shared", "ui", "print", "reporting", "registry", "metering", "consumption", "billing", "documents"
        })
package ru.rodnik.origin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
