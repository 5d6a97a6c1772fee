package ru.rodnik.portal.web;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.access.OwnSession;
import ru.rodnik.access.OwnSessions;
import ru.rodnik.access.SubscriberUser;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;

/** Puts together what the profile says of signing in. */
@Component
class SignInPages {

    private static final int LISTED = 10;
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final OwnSessions sessions;
    private final Clock clock;

    SignInPages(OwnSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param done the word of the address after something was done; null before */
    SignInPanel page(SubscriberUser user, String sessionId, @Nullable Long contract, Form form, @Nullable String done) {
        var own = sessions.of(user, sessionId);
        return new SignInPanel(
                contract, form, notice(done), own.stream().limit(LISTED).map(this::shown).toList(),
                own.size() <= LISTED
                        ? ""
                        : "И ещё " + Format.plural(own.size() - LISTED, "сеанс", "сеанса", "сеансов") + ".");
    }

    private SignInPanel.Session shown(OwnSession session) {
        var browser = session.browser().isEmpty() ? "Неизвестный браузер" : session.browser();
        var note = "Вход " + Format.moment(session.signedInAt(), clock.getZone())
                + (session.address().isEmpty() ? "" : ", адрес " + session.address())
                + (session.current() ? "" : ", действие " + ago(session.idle()));
        return new SignInPanel.Session(session.mark(), browser, note, session.current());
    }

    private static String ago(Duration idle) {
        return idle.compareTo(JUST_NOW) < 0
                ? "только что"
                : Format.plural(idle.toMinutes(), "минуту", "минуты", "минут") + " назад";
    }

    static String wait(Duration delay) {
        return "Слишком много неудачных попыток. Попробуйте снова через "
                + Format.plural((delay.toSeconds() + 59) / 60, "минуту", "минуты", "минут") + ".";
    }

    private static @Nullable String notice(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "password" -> "Пароль изменён. Остальные сеансы завершены: в них нужно войти заново";
            case "session" -> "Сеанс завершён";
            case "sessions" -> "Остальные сеансы завершены";
            default -> null;
        };
    }
}
