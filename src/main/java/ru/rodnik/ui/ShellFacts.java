package ru.rodnik.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page needs besides its own contents. A template that declares a parameter {@code ShellFacts shell} gets it
 * without its controller's doing.
 *
 * @param path the address of this page without its query
 * @param demo whether the data are the demonstration's
 * @param clockNotice words for a clock that was moved by hand, null for a true one
 * @param footer links under every page
 * @param csrf the token that every form sends along (T32), null where nothing protects forms
 */
public record ShellFacts(
        String path,
        boolean demo,
        @Nullable String clockNotice,
        List<FooterLink> footer,
        StaticFiles files,
        @Nullable CsrfToken csrf) {

    /** Where a browser finds a static file. */
    public String asset(String file) {
        return files.address(file);
    }

    /** The token once more for htmx, as the JSON of its {@code hx-headers}; null where nothing protects forms. */
    public @Nullable String htmxHeaders() {
        return csrf == null ? null : "{\"" + csrf.getHeaderName() + "\":\"" + csrf.getToken() + "\"}";
    }
}
