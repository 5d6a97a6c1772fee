/** The subscriber's home: pages that compose several modules, the rail around them, and the public home page. */
@NullMarked
@ApplicationModule
package ru.rodnik.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
