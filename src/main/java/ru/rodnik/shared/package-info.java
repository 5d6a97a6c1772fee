/** Words of the field that every module speaks: money, volumes, months, codes, who acts and how far he sees. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package ru.rodnik.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
