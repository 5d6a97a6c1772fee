/** Who may enter: applications and their papers, activation, accounts, staff, sign-in and sessions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "registry", "files", "audit", "ui", "print", "platform"})
package ru.rodnik.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
