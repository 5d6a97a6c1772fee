package ru.rodnik.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.access.ActivationDesk;
import ru.rodnik.access.Applicant;
import ru.rodnik.access.DemoSignIns;
import ru.rodnik.access.RegistrationResult;
import ru.rodnik.shared.Acting;
import ru.rodnik.shared.SubscriberCode;

/** Applications that wait at both rooms, by the same way as everybody's: registered, some papers received, one scan. */
@Component
class ApplicationsStep implements DemoStep {

    private static final String ADDRESS = "http://localhost:8080";
    private static final List<String> NAMES = List.of(
            "Соколова Анна Викторовна", "Гордеева Марина Сергеевна", "Титов Олег Иванович", "Белова Юлия Павловна",
            "Носов Игорь Петрович", "Фролова Дарья Андреевна", "Шубин Артём Львович", "Крылова Алла Борисовна");

    private final DemoSignIns signIns;
    private final ActivationDesk desk;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ApplicationsStep(DemoSignIns signIns, ActivationDesk desk, JdbcClient sql, TransactionTemplate transaction) {
        this.signIns = signIns;
        this.desk = desk;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public int order() {
        return 50;
    }

    /** Somebody who may apply: a subscriber with premises in one district. */
    record Candidate(SubscriberCode subscriberCode, @Nullable String email, @Nullable String phone) {}

    @Override
    public void carryOut(DemoDays days) {
        if (isBegun()) {
            return;
        }
        atRoom("9", 0);
        atRoom("12", 4);
    }

    private boolean isBegun() {
        return Boolean.TRUE.equals(transaction.execute(
                _ -> sql.sql("select exists (select from access.application_v)").query(Boolean.class).single()));
    }

    /** Four applications: two for one code, one with its papers received, one with a scan. */
    private void atRoom(String room, int firstName) {
        var candidates = candidatesOf(room);
        apply(candidates.get(0), firstName, false);
        var received = apply(candidates.get(1), firstName + 1, true);
        var scanned = apply(candidates.get(2), firstName + 2, true);
        apply(candidates.get(0), firstName + 3, true);
        var operator = DemoSignIns.employee("operator" + room).signedIn();
        try (var _ = Acting.as(operator.actor(), operator.scope())) {
            desk.receivePapers(operator, received, List.of("agreement", "request", "authority"));
            desk.acceptScan(operator, scanned, List.of("agreement", "call"));
        }
    }

    private List<Candidate> candidatesOf(String room) {
        return transaction.execute(_ -> sql.sql("""
                select s.subscriber_code, s.email, s.phone
                  from registry.subscriber_v s
                 where s.kind = 'LEGAL_ENTITY' and s.email is not null and s.phone is not null
                   and s.subscriber_code not in (101, 777, 2045, 30300)
                   and exists (select from registry.premises_v p join registry.office_v o on o.district = p.district
                                where p.subscriber_code = s.subscriber_code and o.room = :room)
                   and not exists (select from registry.premises_v p join registry.office_v o on o.district = p.district
                                    where p.subscriber_code = s.subscriber_code and o.room is distinct from :room)
                 order by s.subscriber_code limit 3
                """)
                .param("room", room).query(Candidate.class).list());
    }

    /** @param known whether mail and telephone are those of the card */
    private String apply(Candidate who, int name, boolean known) {
        var applicant = new Applicant(
                NAMES.get(name), "Главный бухгалтер",
                known && who.email() != null ? who.email() : "buh" + who.subscriberCode() + "@demo.example",
                known && who.phone() != null ? who.phone() : "8 (846) 000-10-17");
        var key = UUID.nameUUIDFromBytes(new byte[] {(byte) name}).toString();
        return switch (signIns.apply(who.subscriberCode(), key, applicant, ADDRESS)) {
            case RegistrationResult.Registered(var number) -> number;
            case RegistrationResult.Refused(var objections) ->
                    throw new IllegalStateException("Not registered: " + objections);
            case RegistrationResult.Later _ -> throw new IllegalStateException("Not registered: too many applications");
        };
    }
}
