-- One row a meter of a contract that was read in the month: the reading before, the last one.
\set contracts '''{1}''::bigint[]'
\set from '''2026-11-01''::date'
\set until '''2026-11-30''::date'
with meter as (
    select m.id, m.premises_id, m.medium, m.serial, m.digits, m.installed_on, m.initial_reading, m.removed_on,
           m.final_reading, m.code
      from registry.premises_v p join metering.meter_v m on m.premises_id = p.id
     where p.contract_id = any (:contracts) and m.role <> 'CONTROL' and m.installed_on <= :until),
reading as (
    select r.meter_id,
           max(r.taken_on) filter (where r.taken_on < :from) as before_on,
           (array_agg(r.value order by r.taken_on desc, r.id desc) filter (where r.taken_on < :from))[1] as before,
           max(r.taken_on) filter (where r.taken_on >= :from) as last_on,
           (array_agg(r.value order by r.taken_on desc, r.id desc) filter (where r.taken_on >= :from))[1] as last
      from metering.accepted_reading_v r
     where r.meter_id = any (array(select id from meter)) and r.taken_on <= :until
     group by r.meter_id)
select m.premises_id, m.medium, m.serial, coalesce(r.before_on, m.installed_on) as previous_on,
       coalesce(r.before, m.initial_reading) as previous,
       case when m.removed_on between :from and :until then m.removed_on else r.last_on end as current_on,
       case when m.removed_on between :from and :until then m.final_reading else r.last end as current,
       m.digits
  from meter m left join reading r on r.meter_id = m.id
 where r.last_on is not null or m.removed_on between :from and :until
 order by m.premises_id, m.code
