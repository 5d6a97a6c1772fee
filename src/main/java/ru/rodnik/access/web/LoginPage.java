package ru.rodnik.access.web;

import java.util.List;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Tab;

/**
 * The sign-in form.
 *
 * @param staff which tab is open
 * @param then where to go afterwards, empty for the usual place
 */
public record LoginPage(boolean staff, String then, Form form) {

    public List<Tab> tabs() {
        return List.of(
                new Tab("Юридическое лицо", "/login", !staff),
                new Tab("Сотрудник", "/login?who=staff", staff));
    }

    public String action() {
        return staff ? "/login/staff" : "/login";
    }
}
