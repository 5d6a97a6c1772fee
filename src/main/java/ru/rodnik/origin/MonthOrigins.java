package ru.rodnik.origin;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.consumption.Ground;
import ru.rodnik.origin.Changes.Side;
import ru.rodnik.origin.OriginFacts.ChargeFact;
import ru.rodnik.origin.OriginFacts.Head;
import ru.rodnik.origin.OriginFacts.PremisesFact;
import ru.rodnik.origin.OriginFacts.VolumeFact;
import ru.rodnik.shared.BillingPeriod;

/** «Почему столько»: a contract's month taken apart, from the stored sums down to the stored readings. */
@Service
public class MonthOrigins {

    private final OriginFacts facts;
    private final Clock clock;

    MonthOrigins(OriginFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** A released month, within the scope of who asks; empty for a stranger's contract and for a month not released. */
    @Transactional(readOnly = true)
    public Optional<MonthOrigin> released(long contract, BillingPeriod month) {
        return of(contract, month, false);
    }

    /** The same for the staff, who also see a calculation before it is released. */
    @Transactional(readOnly = true)
    public Optional<MonthOrigin> calculated(long contract, BillingPeriod month) {
        return of(contract, month, true);
    }

    private Optional<MonthOrigin> of(long contract, BillingPeriod month, boolean drafts) {
        return facts.head(contract, month, drafts).filter(head -> head.runId() != null)
                .map(head -> origin(head, month));
    }

    private MonthOrigin origin(Head head, BillingPeriod month) {
        long run = Objects.requireNonNull(head.runId());
        var charges = facts.charges(head.contractId(), run, head.runBefore());
        var volumes = facts.volumes(head.contractId(), run, head.runBefore());
        var now = side(month, run, charges, volumes, head.parked());
        var premises = facts.premises(head.contractId());
        var lines = new OriginLines(month, now.charges(), facts.tariffs(monthsOf(now)));
        var rows = new OriginRows(lines, new Steps(sources(now.volumes(), premises)), now.volumes())
                .byPremises(now.charges());
        var changes = head.runBefore() == null
                ? null
                : new Changes(side(month.previous(), head.runBefore(), charges, volumes, head.parkedBefore()), now,
                        premises);
        var bridge = changes == null ? null : changes.bridge();
        return new MonthOrigin(
                month, head.contractId(), head.contractNumber(), head.signedOn(), head.subscriberCode(), head.name(),
                head.shortName(), head.releasedAt(), head.parked(),
                facts.papers(head.contractId(), month).stream()
                        .map(paper -> new MonthOrigin.Paper(
                                paper.id(), paper.kind(), paper.number(), paper.date(), paper.gross()))
                        .toList(),
                lines.all(),
                premises.stream().filter(one -> rows.containsKey(one.id()))
                        .map(one -> new MonthOrigin.Place(
                                one.id(), one.name(), one.address(), rows.getOrDefault(one.id(), List.of())))
                        .toList(),
                bridge,
                changes == null || bridge == null ? List.of() : changes.inWords(bridge));
    }

    private static Side side(
            BillingPeriod month, long run, List<ChargeFact> charges, List<VolumeFact> volumes,
            @Nullable String parked) {
        return new Side(
                month,
                charges.stream().filter(charge -> charge.runId() == run).toList(),
                volumes.stream().filter(volume -> volume.runId() == run).toList(),
                parked);
    }

    private static Collection<BillingPeriod> monthsOf(Side side) {
        var months = new TreeSet<BillingPeriod>();
        side.charges().forEach(charge -> months
                .add(charge.correctedPeriod() == null ? side.month() : charge.correctedPeriod()));
        return months;
    }

    private Sources sources(List<VolumeFact> volumes, List<PremisesFact> premises) {
        var readings = new TreeSet<Long>();
        var declared = new TreeSet<Long>();
        for (var volume : volumes) {
            for (var reason : volume.reasons()) {
                (reason.ground() == Ground.DECLARED ? declared : readings).addAll(reason.inputs());
            }
        }
        return new Sources(
                facts.readings(readings), facts.declared(declared),
                facts.dials(premises.stream().map(PremisesFact::id).toList()), clock.getZone());
    }
}
