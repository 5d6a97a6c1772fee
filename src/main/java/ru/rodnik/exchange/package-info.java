/** Papers and registers for other programs and other people's folders: month packs, registers for 1C, the sales book. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
                "shared", "ui", "platform", "audit", "registry", "metering", "documents", "reporting", "origin"
        })
package ru.rodnik.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
