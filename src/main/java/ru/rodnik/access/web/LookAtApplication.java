package ru.rodnik.access.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.ApplicationPapers;
import ru.rodnik.access.Applications;
import ru.rodnik.access.PaperKind;
import ru.rodnik.access.Reception;
import ru.rodnik.registry.Subscribers;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.Scope;
import ru.rodnik.shared.SubscriberCode;

/** Opens an application to its own applicant, within the scope of its code and no further. */
@Component
class LookAtApplication {

    /** Which application somebody may look at: by his sign-in, or because he has just filed it. */
    record Own(String number, int subscriber) implements Serializable {
        private static final long serialVersionUID = 1L;

        SubscriberCode code() {
            return new SubscriberCode(subscriber);
        }
    }

    private final Applications applications;
    private final ApplicationPapers papers;
    private final Subscribers subscribers;
    private final Reception reception;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LookAtApplication(
            Applications applications,
            ApplicationPapers papers,
            Subscribers subscribers,
            Reception reception,
            Clock clock,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.papers = papers;
        this.subscribers = subscribers;
        this.reception = reception;
        this.clock = clock;
        this.transaction = transaction;
    }

    Optional<ApplicationPage> page(Own own, String papersAt) {
        return within(own, () -> applications.find(own.number())
                .filter(found -> found.subscriberCode().equals(own.code()))
                .map(found -> new ApplicationPage(
                        found,
                        subscribers.find(own.code()).map(subscriber -> subscriber.shortName()).orElse(""),
                        applications.papersOf(found.id()).stream().filter(paper -> paper.fileId() != null).toList(),
                        reception.of(own.code()), clock.getZone(), papersAt)));
    }

    Optional<ApplicationPapers.Content> paper(Own own, String slug) {
        return within(own, () -> applications.find(own.number())
                .filter(found -> found.subscriberCode().equals(own.code()))
                .flatMap(_ -> PaperKind.ofSlug(slug))
                .flatMap(kind -> papers.read(own.number(), kind)));
    }

    private <T> T within(Own own, Supplier<T> work) {
        return Acting.as(Acting.current().actor(), Scope.of(own.code()), () -> transaction.execute(_ -> work.get()));
    }
}
