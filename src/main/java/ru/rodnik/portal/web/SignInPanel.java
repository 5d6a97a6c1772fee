package ru.rodnik.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.ui.Form;

/**
 * How somebody signs in and where he is signed in.
 *
 * @param contract the chosen one, which every form sends along
 * @param form what is wrong with a new password
 * @param notice what has just been done
 * @param more how many sessions are not listed, in words; empty when all are
 */
public record SignInPanel(
        @Nullable Long contract, Form form, @Nullable String notice, List<Session> sessions, String more) {

    /** @param mark names the session in the address of «Завершить» */
    public record Session(String mark, String browser, String note, boolean current) {}

    public boolean hasOthers() {
        return sessions.stream().anyMatch(session -> !session.current());
    }
}
