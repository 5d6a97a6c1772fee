-- One row a meter of a contract that was read in the month: the reading before, the last one.
\set contracts '''{1}''::bigint[]'
\set from '''2026-11-01''::date'
\set until '''2026-11-30''::date'
select m.premises_id, m.medium, m.serial, coalesce(before.taken_on, m.installed_on) as previous_on,
       coalesce(before.value, m.initial_reading) as previous,
       case when m.removed_on between :from and :until then m.removed_on else last.taken_on end as current_on,
       case when m.removed_on between :from and :until then m.final_reading else last.value end as current,
       m.digits
  from registry.premises_v p
  join metering.meter_v m on m.premises_id = p.id
  left join lateral (select r.taken_on, r.value from metering.accepted_reading_v r
                      where r.meter_id = m.id and r.taken_on between :from and :until
                      order by r.taken_on desc, r.id desc limit 1) last on true
  left join lateral (select r.taken_on, r.value from metering.accepted_reading_v r
                      where r.meter_id = m.id and r.taken_on < :from
                      order by r.taken_on desc, r.id desc limit 1) before on true
 where p.contract_id = any (:contracts) and m.role <> 'CONTROL' and m.installed_on <= :until
   and (last.taken_on is not null or m.removed_on between :from and :until)
 order by m.premises_id, m.code
