-- One row: a fault that begins now, because the verification of a meter in place is over and nothing else says that it
-- is faulty. One a meter, from the day after the verification, or after another fault that ended later.
\set code 'null::int'
\set meter 'null::bigint'
\set today '''2026-11-16''::date'
with due as (
    select m.id, m.subscriber_code, m.serial,
           greatest(m.verification_due + 1, m.installed_on,
                    (select max(f.until_day) + 1 from metering.fault f
                      where f.meter_id = m.id and f.until_day > m.verification_due)) as from_day
      from metering.meter m
     where m.removed_on is null and m.verification_due < :today
       and (:code::int is null or m.subscriber_code = :code::int)
       and (:meter::bigint is null or m.id = :meter::bigint)
       and not exists (select from metering.fault f where f.meter_id = m.id and f.until_day is null)
), begun as (
    insert into metering.fault (meter_id, subscriber_code, from_day, reason, source)
    select id, subscriber_code, from_day, 'VERIFICATION_EXPIRED', 'PROGRAM'
      from due where from_day <= :today
        on conflict (meter_id, from_day) do nothing
    returning meter_id, from_day
)
select d.serial, b.from_day from begun b join due d on d.id = b.meter_id order by d.serial
