package ru.rodnik.access.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.rodnik.access.Applicant;
import ru.rodnik.ui.Form;

/** What an applicant typed; any of it may be missing. Public, because the binder makes it. */
public record RegistrationForm(
        String requestKey,
        String fullName,
        String position,
        String email,
        String phone,
        String password,
        String repeated,
        String consent) {

    public RegistrationForm {
        requestKey = given(requestKey);
        fullName = given(fullName);
        position = given(position);
        email = given(email);
        phone = given(phone);
        password = given(password);
        repeated = given(repeated);
        consent = given(consent);
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    Applicant applicant() {
        return new Applicant(fullName, position, email, phone);
    }

    /** As typed; passwords are never sent back. */
    Form shown() {
        return Form.of(Map.of(
                "fullName", fullName, "position", position, "email", email, "phone", phone, "consent", consent));
    }

    /** Says nothing of the passwords where it might be logged. */
    @Override
    public String toString() {
        return "RegistrationForm[" + requestKey + "]";
    }
}
