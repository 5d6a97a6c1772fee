package ru.rodnik.reconciliation.web;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import ru.rodnik.access.StaffRole;
import ru.rodnik.access.StaffUser;

/** Acts are formed, sent and answered for by those who settle accounts; the others look on. */
final class MoneyRole {

    private MoneyRole() {}

    /** @throws AccessDeniedException where who is signed in is none of them */
    static void need() {
        if (!isHeld()) {
            throw new AccessDeniedException("Acts are for those who settle accounts");
        }
    }

    static boolean isHeld() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof StaffUser user
                && List.of(StaffRole.ACCOUNTANT, StaffRole.BILLING, StaffRole.ADMIN).stream().anyMatch(user::is);
    }
}
