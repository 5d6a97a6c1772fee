package ru.rodnik.access.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.rodnik.access.Application;
import ru.rodnik.access.ApplicationPaper;
import ru.rodnik.access.ApplicationState;
import ru.rodnik.access.Reception;
import ru.rodnik.ui.Fact;
import ru.rodnik.ui.Format;
import ru.rodnik.ui.PathStep;
import ru.rodnik.ui.Tone;

/**
 * An application as its applicant sees it, right after the registration and later.
 *
 * @param papersAt address that the papers' slugs follow
 */
public record ApplicationPage(
        Application application,
        String subscriber,
        List<ApplicationPaper> papers,
        Reception.Place place,
        ZoneId zone,
        String papersAt) {

    public List<Fact> facts() {
        return List.of(
                Fact.of("Абонент", subscriber + ", код" + Format.NBSP + application.subscriberCode()),
                Fact.of("Подана", Format.moment(application.createdAt(), zone)),
                Fact.hash("Отпечаток", application.contentSha256().brief()));
    }

    /** «PDF, 3 стр., 184 КБ. Подпись руководителя и печать, если она есть.» */
    public String noteOf(ApplicationPaper paper) {
        var size = "PDF, " + paper.pages() + Format.NBSP + "стр., " + Format.fileSize(paper.sizeBytes()) + ". ";
        return size + switch (paper.kind()) {
            case AGREEMENT -> "Подпись руководителя и печать, если она есть.";
            case ACCESS_REQUEST -> "Подпись руководителя и того, кто будет входить в кабинет.";
        };
    }

    public String addressOf(ApplicationPaper paper) {
        return papersAt + "/" + paper.kind().slug();
    }

    public String where() {
        return Format.text(place.where());
    }

    public String districtsName() {
        return place.districts().size() > 1 ? "Районы" : "Район";
    }

    public String districts() {
        return place.districts().isEmpty() ? "не указан" : String.join(", ", place.districts());
    }

    public boolean needsPapers() {
        return switch (application.state()) {
            case DRAFT, PRINTED, SCAN_RECEIVED, ACTIVE_PROVISIONAL, SUSPENDED -> true;
            case PAPER_RECEIVED, APPROVED, ACTIVE, REJECTED, EXPIRED, SUPERSEDED -> false;
        };
    }

    /** What has happened, in one sentence, and what to do. */
    public String says() {
        return switch (application.state()) {
            case DRAFT, PRINTED -> "Ждём две подписанные бумаги. Кабинет откроется, когда их примут два сотрудника.";
            case PAPER_RECEIVED, APPROVED ->
                    "Бумаги приняты. Их сверяет второй сотрудник, затем кабинет откроется с вашим паролем.";
            case SCAN_RECEIVED -> "Скан принят. После сверки доступ откроется временно, до " + due() + ".";
            case ACTIVE -> "Кабинет открыт. Входите с кодом абонента и паролем этой заявки.";
            case ACTIVE_PROVISIONAL -> "Доступ временный: привезите оригиналы до " + due() + " включительно.";
            case SUSPENDED -> "Срок временного доступа истёк. Привезите оригиналы, и кабинет откроется снова.";
            case REJECTED -> "Заявка отклонена. " + (application.reason() == null ? "" : application.reason());
            case EXPIRED -> "Срок заявки истёк, ваши данные удалены. Подайте новую.";
            case SUPERSEDED -> "Кабинет открыт по другой заявке этого абонента, эта больше не действует.";
        };
    }

    public String state() {
        return application.state() == ApplicationState.PAPER_RECEIVED ? "бумаги приняты" : application.state().title();
    }

    public Tone tone() {
        return switch (application.state()) {
            case ACTIVE -> Tone.OK;
            case REJECTED, EXPIRED, SUPERSEDED, SUSPENDED -> Tone.BAD;
            case ACTIVE_PROVISIONAL, SCAN_RECEIVED -> Tone.WARN;
            case DRAFT, PRINTED, PAPER_RECEIVED, APPROVED -> Tone.INFO;
        };
    }

    /** The way so far. */
    public List<PathStep> way() {
        return List.of(
                new PathStep("Заявка подана", Format.moment(application.createdAt(), zone), true),
                new PathStep(application.originalsDue() == null ? "Бумаги приняты" : "Скан принят",
                        application.receivedAt() == null ? "" : Format.moment(application.receivedAt(), zone),
                        application.receivedAt() != null),
                new PathStep("Кабинет открыт",
                        application.confirmedAt() == null ? "" : Format.moment(application.confirmedAt(), zone),
                        application.confirmedAt() != null));
    }

    public @Nullable String email() {
        return place.scanEmail();
    }

    private String due() {
        return application.originalsDue() == null ? "" : Format.date(application.originalsDue());
    }
}
