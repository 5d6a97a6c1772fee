package ru.rodnik.access.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.rodnik.access.ActivationDesk;
import ru.rodnik.access.Application;
import ru.rodnik.access.ApplicationPaper;
import ru.rodnik.access.ApplicationState;
import ru.rodnik.access.Comparison;
import ru.rodnik.access.SubscriberCard;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.Tone;

/**
 * The application on the table.
 *
 * @param cannotServe why this employee may not receive its papers; none: he may
 * @param cannotConfirm why he may not activate it; none: he may
 * @param accountOpen whether the code has an account already, which the activation will close
 * @param originalsDue the last day of a provisional access
 */
public record OpenApplication(
        Application application,
        SubscriberCard card,
        List<Comparison> rows,
        List<ApplicationPaper> papers,
        List<Application> rivals,
        boolean accountOpen,
        @Nullable String cannotServe,
        @Nullable String cannotConfirm,
        String originalsDue,
        ZoneId zone) {

    /** A line of the check-list. */
    public record Check(String value, String label, String note, boolean ticked) {}

    private static final Map<String, String> LABELS = Map.of(
            "agreement", "Соглашение подписано", "request", "Заявка на доступ подписана",
            "authority", "Полномочия подписавшего", "differences", "Отличия разобраны",
            "call", "Перезвонили по телефону из карточки");
    private static final Map<String, String> NOTES = Map.of(
            "agreement", "на всех листах", "request", "номер и отпечаток те же",
            "authority", "приказ, устав или доверенность", "differences", "с тем, кто пришёл", "call",
            "только для скана");

    public String number() {
        return application.number();
    }

    public String address() {
        return "/office/applications/" + number();
    }

    public long differences() {
        return Comparison.differences(rows);
    }

    public String differencesBadge() {
        return differences() == 0 ? "совпадает" : Format.plural(differences(), "отличие", "отличия", "отличий");
    }

    public Tone differencesTone() {
        return differences() == 0 ? Tone.OK : Tone.WARN;
    }

    public String filed() {
        return "Заявка " + Format.no(number()) + " от " + Format.moment(application.createdAt(), zone)
                + ". Отпечаток бумаг ";
    }

    public String noteOf(ApplicationPaper paper) {
        return "PDF, " + paper.pages() + Format.NBSP + "стр., не менялся с " + Format.moment(paper.frozenAt(), zone);
    }

    public List<Check> checks() {
        return ActivationDesk.CHECKS.stream()
                .map(value -> new Check(
                        value, LABELS.getOrDefault(value, value), NOTES.getOrDefault(value, ""),
                        application.checked().contains(value)))
                .toList();
    }

    /** What the first person did not tick off, for the second. */
    public List<String> unticked() {
        return checks().stream().filter(check -> !check.ticked() && !(check.value().equals("call") && !isScan()))
                .map(Check::label).toList();
    }

    private boolean isScan() {
        return application.state() == ApplicationState.SCAN_RECEIVED;
    }

    public boolean isReceived() {
        return switch (application.state()) {
            case PAPER_RECEIVED, SCAN_RECEIVED, APPROVED -> true;
            case DRAFT, PRINTED, ACTIVE, ACTIVE_PROVISIONAL, SUSPENDED, REJECTED, EXPIRED, SUPERSEDED -> false;
        };
    }

    public String receivedWords() {
        return (isScan() || application.state() == ApplicationState.ACTIVE_PROVISIONAL
                ? "Скан принят: "
                : "Документы приняты: ") + Format.shortName(nameOf(application.receivedName()))
                + (application.receivedAt() == null ? "" : ", " + Format.moment(application.receivedAt(), zone));
    }

    /** Who activated it and when, empty where nobody has. */
    public String confirmedWords() {
        return application.confirmedAt() == null
                ? ""
                : "Кабинет открыт: " + Format.shortName(nameOf(application.confirmedName())) + ", "
                        + Format.moment(application.confirmedAt(), zone);
    }

    public boolean wasReceived() {
        return application.receivedAt() != null;
    }

    private static String nameOf(@Nullable String name) {
        return name == null ? "" : name;
    }

    // --- what may be pressed, and why not

    public @Nullable String whyNotReceive() {
        return cannotServe != null ? cannotServe
                : application.state().leadsTo(ApplicationState.PAPER_RECEIVED) ? null
                : isReceived() ? "Документы уже приняты." : application.state().sentence();
    }

    public @Nullable String whyNotScan() {
        return cannotServe != null ? cannotServe
                : application.state().leadsTo(ApplicationState.SCAN_RECEIVED) ? null : "Скан принимают до документов.";
    }

    public @Nullable String whyNotActivate() {
        if (!isReceived()) {
            return switch (application.state()) {
                case DRAFT, PRINTED, ACTIVE_PROVISIONAL, SUSPENDED ->
                        "Активирует второй сотрудник после приёма документов.";
                case PAPER_RECEIVED, SCAN_RECEIVED, APPROVED, ACTIVE, REJECTED, EXPIRED, SUPERSEDED ->
                        application.state().sentence();
            };
        }
        return cannotConfirm;
    }

    public @Nullable String whyNotReject() {
        return cannotServe != null ? cannotServe
                : application.state().leadsTo(ApplicationState.REJECTED) ? null : application.state().sentence();
    }
}
