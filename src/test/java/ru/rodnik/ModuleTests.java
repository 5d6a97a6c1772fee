package ru.rodnik;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only what their declaration names, and nothing goes round in circles. */
class ModuleTests {

    @Test
    void modules_keep_to_what_they_declare() {
        ApplicationModules.of(Rodnik.class).verify();
    }
}
