package ru.rodnik.reconciliation;

import static java.util.stream.Collectors.toSet;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.documents.ReconciliationAct;
import ru.rodnik.platform.OnceOnly;
import ru.rodnik.reconciliation.ActSelection.Who;
import ru.rodnik.shared.RecordRows;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** The office forms acts for many subscribers at once, as drafts: first it sees for whom and who is left out, and why. */
@Service
public class FormActs {

    /** How many are formed by one press of the button; the others by the next one. */
    public static final int ACTS_MOST = 2000;

    /** How many are drawn up in memory together. */
    private static final int SET = 500;

    private final JdbcClient sql;
    private final ReconciliationAct reconciliationAct;
    private final OnceOnly onceOnly;
    private final Clock clock;

    FormActs(JdbcClient sql, ReconciliationAct reconciliationAct, OnceOnly onceOnly, Clock clock) {
        this.sql = sql;
        this.reconciliationAct = reconciliationAct;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    /**
     * What would be formed.
     *
     * @param chosen who gets an act, by code
     * @param leftOut who does not
     * @param unknown codes nobody has
     */
    public record Plan(
            List<SubscriberStanding> chosen, Map<LeftOut, List<SubscriberStanding>> leftOut,
            Set<SubscriberCode> unknown) {

        public Plan {
            chosen = List.copyOf(chosen);
            leftOut = Map.copyOf(leftOut);
            unknown = Set.copyOf(unknown);
        }

        /** Who gets one with the next press. */
        public List<SubscriberStanding> now() {
            return chosen.subList(0, Math.min(chosen.size(), ACTS_MOST));
        }

        /** To how many an act went in this quarter on our initiative already (REC-02). */
        public long asked() {
            return now().stream().filter(SubscriberStanding::asked).count();
        }
    }

    /** Reads, and forms nothing; one statement however many there are. */
    @Transactional(readOnly = true)
    public Plan plan(ActSelection selection) {
        var codes = selection.who() == Who.CODES
                ? Sql.column("int", selection.codes(), SubscriberCode::value)
                : null;
        var standings = sql.sql(Sql.beside(FormActs.class, "subscriber-standings.sql"))
                .param("codes", codes, Types.ARRAY).param("from", selection.from()).param("to", selection.to())
                .param("quarter", ActTerms.quarterOf(LocalDate.now(clock)))
                .query(RecordRows.of(SubscriberStanding.class)).list();
        var chosen = new ArrayList<SubscriberStanding>();
        var leftOut = new EnumMap<LeftOut, List<SubscriberStanding>>(LeftOut.class);
        for (var one : standings) {
            SelectionRules.judge(selection.who(), one).ifPresentOrElse(
                    why -> leftOut.computeIfAbsent(why, _ -> new ArrayList<>()).add(one), () -> chosen.add(one));
        }
        var unknown = new TreeSet<>(selection.codes());
        unknown.removeAll(standings.stream().map(SubscriberStanding::subscriberCode).collect(toSet()));
        return new Plan(chosen, leftOut, unknown);
    }

    /** What came of it: acts formed, and how many are still to be formed. */
    public record Formed(int acts, int rest) {}

    /** Forms what the plan says at this moment, {@link #ACTS_MOST} at most; the same request again forms nothing (T41). */
    @Transactional
    public Formed form(String requestKey, ActSelection selection) {
        var answer = onceOnly.carryOut(requestKey, "acts|" + selection.content(), () -> {
            waitForOthers();
            var plan = plan(selection);
            var now = plan.now().stream().map(SubscriberStanding::subscriberCode).toList();
            int formed = 0;
            for (int first = 0; first < now.size(); first += SET) {
                formed += reconciliationAct.formAll(
                        now.subList(first, Math.min(now.size(), first + SET)), selection.from(), selection.to()).size();
            }
            return formed + " " + (plan.chosen().size() - formed);
        });
        var figures = answer.split(" ");
        return new Formed(Integer.parseInt(figures[0]), Integer.parseInt(figures[1]));
    }

    /** Two who form at one time would both find that there is no act yet. */
    private void waitForOthers() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('reconciliation.form', 6))")
                .query((row, _) -> row.getRow()).single();
    }
}
