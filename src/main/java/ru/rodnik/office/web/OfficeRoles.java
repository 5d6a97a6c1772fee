package ru.rodnik.office.web;

import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import ru.rodnik.access.StaffRole;
import ru.rodnik.access.StaffUser;

/** Who may do what with money: an act asks before it begins. */
final class OfficeRoles {

    /** Where applications for access are taken, and who takes them. */
    static final String DESK_PATH = "/office/applications";
    static final StaffRole[] DESK = {StaffRole.OPERATOR, StaffRole.SENIOR, StaffRole.ADMIN};

    private OfficeRoles() {}

    /** @throws AccessDeniedException unless who is signed in has one of the roles */
    static void need(StaffRole... roles) {
        if (!has(roles)) {
            throw new AccessDeniedException("Needs one of " + Arrays.toString(roles));
        }
    }

    /** Whether who is signed in has one of the roles. */
    static boolean has(StaffRole... roles) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null
                && signedIn.getPrincipal() instanceof StaffUser user
                && Arrays.stream(roles).anyMatch(user::is);
    }
}
