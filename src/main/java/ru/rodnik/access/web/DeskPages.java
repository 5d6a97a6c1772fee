package ru.rodnik.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import ru.rodnik.access.ActivationDesk;
import ru.rodnik.access.Application;
import ru.rodnik.access.Applications;
import ru.rodnik.access.Comparison;
import ru.rodnik.access.DeskQueue;
import ru.rodnik.access.DeskQueue.View;
import ru.rodnik.access.DeskRules;
import ru.rodnik.access.StaffUser;
import ru.rodnik.ui.Form;
import ru.rodnik.ui.Format;

/** Puts the page of the desk together, in one transaction. */
@Component
class DeskPages {

    private final DeskQueue queue;
    private final Applications applications;
    private final ActivationDesk desk;
    private final Clock clock;

    DeskPages(DeskQueue queue, Applications applications, ActivationDesk desk, Clock clock) {
        this.queue = queue;
        this.applications = applications;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param asked which part of the queue; none: the one that holds the application
     * @param number of the application to open; none: the first of the queue
     */
    @Transactional(readOnly = true)
    public DeskPage page(StaffUser user, @Nullable View asked, @Nullable String number, Form form) {
        var today = LocalDate.now(clock);
        var named = number == null ? null : applications.find(number).orElseThrow(DeskPages::notThere);
        var view = asked != null ? asked : named == null ? View.WAITING : viewOf(named);
        var lines = queue.list(view, user.room());
        var opened = named != null ? named : lines.isEmpty() ? null : lines.getFirst().application();
        var waiting = queue.count(View.WAITING, user.room());
        return new DeskPage(
                view, user.room(), waiting, queue.count(View.PROVISIONAL, user.room()),
                lines.stream()
                        .map(line -> DeskPage.item(line, view, opened == null ? null : opened.number(), today,
                                clock.getZone()))
                        .toList(),
                opened == null ? null : open(user, opened), form,
                DeskPage.lead(user.room(), waiting, lines, today, clock.getZone()));
    }

    private OpenApplication open(StaffUser user, Application application) {
        var card = queue.card(application);
        var rows = application.content().isEmpty() ? List.<Comparison>of() : Comparison.of(application.facts(), card);
        var others = applications.openOf(application.subscriberCode()).stream()
                .filter(other -> other.id() != application.id()).toList();
        var due = application.originalsDue() == null ? desk.originalsDue() : application.originalsDue();
        return new OpenApplication(
                application, card, rows,
                applications.papersOf(application.id()).stream().filter(paper -> paper.fileId() != null).toList(),
                others, desk.hasAnotherAccount(application),
                DeskRules.objectionToServing(user, application).orElse(null),
                DeskRules.objectionToConfirming(user, application, desk.isOnePersonEnough()).orElse(null),
                Format.date(due), clock.getZone());
    }

    private static View viewOf(Application application) {
        return switch (application.state()) {
            case DRAFT, PRINTED, PAPER_RECEIVED, SCAN_RECEIVED, APPROVED -> View.WAITING;
            case ACTIVE_PROVISIONAL, SUSPENDED -> View.PROVISIONAL;
            case ACTIVE, REJECTED, EXPIRED, SUPERSEDED -> View.CLOSED;
        };
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
