package ru.rodnik.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Sql;
import ru.rodnik.shared.SubscriberCode;

/** Everything about one subscriber on one page: a fixed number of questions, however large he is. */
@Component
@Transactional(readOnly = true)
public class SubscriberCards {

    /** The head of the card. {@code access} is the state of the account, or none when nobody has one. */
    public record Head(
            int subscriberCode, String kind, String name, String shortName, @Nullable String inn, @Nullable String kpp,
            @Nullable String ogrn, String legalAddress, @Nullable String email, @Nullable String phone,
            @Nullable LocalDate since, @Nullable String district, @Nullable String room, long premises, long meters,
            long metersRead, @Nullable BillingPeriod lastPeriod, Money lastCharged) {}

    /** A contract of his. */
    public record ContractLine(
            long id, String number, @Nullable LocalDate signedOn, @Nullable LocalDate validTo, int dueDay,
            long premises,
            @Nullable String address) {}

    /** A meter that stands, with its last reading. */
    public record MeterLine(
            long id, String address, String serial, String medium, String role, @Nullable CubicMetres value,
            @Nullable LocalDate takenOn, @Nullable String state, @Nullable LocalDate verificationDue,
            boolean readThisMonth) {}

    /** Cold water of a month. */
    public record MonthVolume(BillingPeriod period, CubicMetres volume) {}

    /** Who acts for him. */
    public record Person(String name, @Nullable String position, String state, @Nullable LocalDate until) {}

    private final JdbcClient sql;

    SubscriberCards(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Head> head(SubscriberCode code, BillingPeriod period) {
        return sql.sql(Sql.beside(SubscriberCards.class, "subscriber-head.sql"))
                .param("code", code.value())
                .param("period", period.firstDay())
                .query(Head.class)
                .optional();
    }

    public List<ContractLine> contracts(SubscriberCode code) {
        return sql.sql("""
                select c.id, c.number, c.signed_on, c.valid_to, c.due_day,
                       count(p.id) as premises, min(p.address) as address
                  from registry.contract_v c left join registry.premises_v p on p.contract_id = c.id
                 where c.subscriber_code = :code
                 group by c.id, c.number, c.signed_on, c.valid_to, c.due_day
                 order by c.number
                """).param("code", code.value()).query(ContractLine.class).list();
    }

    /** The first meters by address; those that stand. */
    public List<MeterLine> meters(SubscriberCode code, BillingPeriod period, int most) {
        return sql.sql("""
                select m.id, p.address, m.serial, m.medium, m.role, r.value, r.taken_on, r.state, m.verification_due,
                       coalesce(r.period = :period, false) as read_this_month
                  from metering.meter_v m
                  join registry.premises_v p on p.id = m.premises_id
                  left join lateral (select v.value, v.taken_on, v.state, v.period from metering.reading_v v
                                      where v.meter_id = m.id and v.state in ('ACCEPTED', 'HELD')
                                      order by v.taken_on desc, v.id desc limit 1) r on true
                 where m.subscriber_code = :code and m.removed_on is null
                 order by p.address, m.serial
                 limit :most
                """).param("code", code.value()).param("period", period.firstDay()).param("most", most)
                .query(MeterLine.class).list();
    }

    /** Cold water by month as it was released, oldest first. */
    public List<MonthVolume> coldWater(SubscriberCode code, BillingPeriod from, BillingPeriod to) {
        return sql.sql("""
                select c.period, sum(c.volume) as volume
                  from billing.charge_v c
                 where c.subscriber_code = :code and c.service = 'COLD_WATER' and c.period between :from and :to
                 group by c.period order by c.period
                """).param("code", code.value()).param("from", from.firstDay()).param("to", to.firstDay())
                .query(MonthVolume.class).list();
    }

    public List<Person> people(SubscriberCode code) {
        return sql.sql("""
                select full_name as name, position, state, provisional_until as until
                  from access.account_v where subscriber_code = :code order by full_name
                """).param("code", code.value()).query(Person.class).list();
    }
}
