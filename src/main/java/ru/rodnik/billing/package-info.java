/** What a volume costs: tariffs, VAT, the lines of a contract and their parts by premises. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "registry", "consumption"})
package ru.rodnik.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
