/** The journal of acts, which nobody can edit unseen, and the invariants that must hold at any time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package ru.rodnik.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
