package ru.rodnik.office.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.rodnik.audit.JournalReading;
import ru.rodnik.billing.MonthRun;
import ru.rodnik.billing.Months;
import ru.rodnik.ledger.Balances;
import ru.rodnik.office.SubscriberCards;
import ru.rodnik.office.SubscriberCards.ContractLine;
import ru.rodnik.office.SubscriberSearch;
import ru.rodnik.payments.Debts;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.SubscriberCode;
import ru.rodnik.ui.Pager;

/** Subscribers: search, and the card with everything about one. */
@Controller
public class SubscribersController {

    private static final int PER_PAGE = 50;
    private static final int WORDS_MAX = 100;
    private static final int METERS_SHOWN = 10;
    private static final int ENTRIES_SHOWN = 8;
    private static final int ACTS_SHOWN = 6;

    private final SubscriberSearch search;
    private final SubscriberCards cards;
    private final Balances balances;
    private final Debts debts;
    private final JournalReading journal;
    private final Months months;
    private final Clock clock;

    SubscribersController(
            SubscriberSearch search, SubscriberCards cards, Balances balances, Debts debts, JournalReading journal,
            Months months, Clock clock) {
        this.search = search;
        this.cards = cards;
        this.balances = balances;
        this.debts = debts;
        this.journal = journal;
        this.months = months;
        this.clock = clock;
    }

    @GetMapping("/office/subscribers")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        var typed = words.substring(0, Math.min(words.length(), WORDS_MAX)).strip();
        var number = Math.max(1, page);
        var found = search.find(typed, (number - 1L) * PER_PAGE, PER_PAGE);
        if (found.size() == 1 && number == 1 && !typed.isEmpty()) {
            return "redirect:/office/subscribers/" + found.getFirst().subscriberCode();
        }
        var total = found.isEmpty() ? 0 : found.getFirst().total();
        model.addAttribute(
                "page",
                new SubscriberListPage(
                        typed, found,
                        new Pager("Абоненты", total, PER_PAGE, number, "/office/subscribers", Map.of("q", typed))));
        return "ru/rodnik/office/web/subscribers";
    }

    @GetMapping("/office/subscribers/{code}")
    @Transactional(readOnly = true)
    String card(@PathVariable String code, Model model) {
        var subscriber = SubscriberCode.parse(code).orElseThrow(SubscribersController::notFound);
        var today = LocalDate.now(clock);
        var period = BillingPeriod.containing(today);
        var head = cards.head(subscriber, period).orElseThrow(SubscribersController::notFound);
        var contracts = cards.contracts(subscriber);
        var entries = balances.entriesOf(subscriber, today.minusMonths(12), today).reversed();
        model.addAttribute(
                "page",
                SubscriberCardPage.of(
                        head,
                        today,
                        clock.getZone(),
                        balances.owedBy(subscriber, today),
                        debts.due(contracts.stream().map(ContractLine::id).toList()),
                        months.releasedBefore(period.next()).stream().map(MonthRun::period)
                                .collect(Collectors.toSet()),
                        contracts,
                        cards.meters(subscriber, period, METERS_SHOWN),
                        cards.coldWater(subscriber, period.plusMonths(-24), period.previous()),
                        entries.subList(0, Math.min(ENTRIES_SHOWN, entries.size())),
                        cards.people(subscriber),
                        journal.lines(null, subscriber.value(), 0, ACTS_SHOWN)));
        return "ru/rodnik/office/web/subscriber";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The list as it is shown. */
    public record SubscriberListPage(String words, List<SubscriberSearch.Found> found, Pager pager) {}
}
