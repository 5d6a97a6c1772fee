package ru.rodnik.ui;

import java.util.Arrays;
import java.util.Set;

/**
 * What stands around every page of the staff.
 *
 * @param query what was last searched for, empty at first
 * @param roles what the person signed in may do, by the names of the roles
 */
public record OfficeFrame(Who who, Navigation navigation, String query, Set<String> roles) {

    public OfficeFrame {
        roles = Set.copyOf(roles);
    }

    /** Whether to offer what only these roles may do; the act itself asks again. */
    public boolean has(String... names) {
        return Arrays.stream(names).anyMatch(roles::contains);
    }
}
