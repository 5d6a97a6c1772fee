package ru.rodnik.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.ledger.Balances;
import ru.rodnik.ledger.PostingKind;
import ru.rodnik.ledger.SettlementEntry;
import ru.rodnik.ledger.Turnovers;
import ru.rodnik.reconciliation.OwnParties.OwnContract;
import ru.rodnik.reconciliation.OwnParties.Parties;
import ru.rodnik.reconciliation.difference.Books;
import ru.rodnik.reconciliation.difference.LedgerLine;
import ru.rodnik.reconciliation.difference.PaperNumbers;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.SubscriberCode;

/** Our own ledger of a subscriber for the days that are compared, with the lines around them that may explain. */
@Repository
class OurBooks {

    /** So many days before and after are looked at for papers that were booked elsewhere. */
    static final int DAYS_AROUND = 62;

    private final JdbcClient sql;
    private final Balances balances;

    OurBooks(JdbcClient sql, Balances balances) {
        this.sql = sql;
        this.balances = balances;
    }

    private record PaperRow(long id, long contractId, LocalDate date, String fullNumber, Money net, Money gross) {}

    private record Month(long contractId, LocalDate date) {}

    @Transactional(readOnly = true)
    Books of(Parties parties, LocalDate from, LocalDate to) {
        var numbers = parties.contracts().stream().collect(toMap(OwnContract::id, OwnContract::number));
        var counted = parties.counted().stream().map(OwnContract::id).collect(Collectors.toSet());
        var turnovers = balances.turnoversOf(parties.code(), from, to);
        var opening = Money.sum(counted.stream()
                .map(id -> turnovers.getOrDefault(id, Turnovers.none(id)).opening()).toList());
        var entries = balances.entriesOf(parties.code(), from.minusDays(DAYS_AROUND), to.plusDays(DAYS_AROUND))
                .stream().filter(entry -> entry.countsAs() != PostingKind.OPENING).toList();
        var papers = papers(parties.code(), from.minusDays(DAYS_AROUND), to.plusDays(DAYS_AROUND));
        var inDays = entries.stream().filter(entry -> isWithin(entry, from, to)).toList();
        var undone = undone(inDays.stream().filter(entry -> counted.contains(entry.contractId())).toList());
        Function<SettlementEntry, LedgerLine> line = entry -> line(entry, numbers, papers);
        return new Books(
                opening,
                inDays.stream().filter(entry -> counted.contains(entry.contractId()) && !undone.contains(entry.id()))
                        .map(line).toList(),
                inDays.stream().filter(entry -> !counted.contains(entry.contractId())).map(line).toList(),
                entries.stream().filter(entry -> counted.contains(entry.contractId()) && !isWithin(entry, from, to))
                        .map(line).toList(),
                inDays.stream().filter(entry -> undone.contains(entry.id()) && entry.kind() == PostingKind.PAYMENT)
                        .map(line).toList());
    }

    private static boolean isWithin(SettlementEntry entry, LocalDate from, LocalDate to) {
        return !entry.effectiveOn().isBefore(from) && !entry.effectiveOn().isAfter(to);
    }

    /** What was posted and taken back within the days moved nothing: the ids of both. */
    private static Set<Long> undone(List<SettlementEntry> entries) {
        var undone = new HashSet<Long>();
        for (var back : entries) {
            if (back.kind() == PostingKind.REVERSAL) {
                entries.stream()
                        .filter(one -> one.reversed() && !undone.contains(one.id())
                                && one.contractId() == back.contractId() && one.countsAs() == back.countsAs()
                                && one.amount().equals(back.amount().negated()))
                        .findFirst()
                        .ifPresent(one -> {
                            undone.add(one.id());
                            undone.add(back.id());
                        });
            }
        }
        return undone;
    }

    private Map<Month, List<PaperRow>> papers(SubscriberCode code, LocalDate from, LocalDate to) {
        return sql.sql("""
                select id, contract_id, date, full_number, net, gross
                  from documents.document_v
                 where subscriber_code = :code and date between :from and :to and kind not in ('INVOICE', 'ADVANCE_VAT_INVOICE')
                """)
                .param("code", code.value()).param("from", from).param("to", to)
                .query(PaperRow.class).stream()
                .collect(groupingBy(paper -> new Month(paper.contractId(), paper.date())));
    }

    /** A posting names one of the papers of its month; the other side may have booked it by another of them. */
    private static LedgerLine line(SettlementEntry entry, Map<Long, String> contracts,
            Map<Month, List<PaperRow>> papers) {
        var together = entry.source().startsWith("document:") && entry.countsAs() == PostingKind.CHARGE
                ? papers.getOrDefault(new Month(entry.contractId(), entry.effectiveOn()), List.of()).stream()
                        .filter(paper -> paper.gross().equals(entry.amount())).toList()
                : List.<PaperRow>of();
        var named = new ArrayList<>(PaperNumbers.in(entry.title()).named());
        together.forEach(paper -> named.addAll(PaperNumbers.of(paper.fullNumber()).named()));
        return new LedgerLine(
                0, entry.effectiveOn(), kind(entry), entry.title().isBlank() ? "Операция" : entry.title(),
                new PaperNumbers(Set.copyOf(named), Set.of()), entry.amount(), contracts.get(entry.contractId()),
                together.stream().map(PaperRow::net).findFirst().orElse(null));
    }

    private static LedgerLine.Kind kind(SettlementEntry entry) {
        return switch (entry.countsAs()) {
            case CHARGE, OPENING, REVERSAL -> LedgerLine.Kind.SUPPLY;
            case CORRECTION -> LedgerLine.Kind.CORRECTION;
            case PENALTY -> LedgerLine.Kind.PENALTY;
            case PAYMENT -> LedgerLine.Kind.PAYMENT;
        };
    }
}
