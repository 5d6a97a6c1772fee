package ru.rodnik.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An employee as the table keeps him. */
record StaffMember(
        String login,
        String name,
        String roles,
        @Nullable String room,
        String passwordHash,
        boolean mustChange,
        byte @Nullable [] totpSecret,
        int credentialsVersion) {

    /** {@code roles} arrive with commas between them. */
    Set<StaffRole> roleSet() {
        return Arrays.stream(roles.split(",", -1)).filter(role -> !role.isEmpty()).map(StaffRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
