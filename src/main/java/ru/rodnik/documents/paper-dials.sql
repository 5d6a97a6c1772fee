-- One row a meter of a contract that was read in the month: the reading before, the last one, what ran through.
\set contracts '''{1}''::bigint[]'
\set from '''2026-11-01''::date'
\set until '''2026-11-30''::date'
select p.contract_id, p.address, m.serial, m.medium,
       coalesce(before.taken_on, m.installed_on) as previous_on, coalesce(before.value, m.initial_reading) as previous,
       coalesce(m_end.taken_on, last.taken_on) as current_on, coalesce(m_end.value, last.value) as current,
       m.digits
  from registry.premises_v p
  join metering.meter_v m on m.premises_id = p.id
  left join lateral (select m.removed_on as taken_on, m.final_reading as value
                      where m.removed_on between :from and :until) m_end on true
  left join lateral (select r.taken_on, r.value from metering.accepted_reading_v r
                      where r.meter_id = m.id and r.taken_on between :from and :until
                      order by r.taken_on desc, r.id desc limit 1) last on true
  left join lateral (select r.taken_on, r.value from metering.accepted_reading_v r
                      where r.meter_id = m.id and r.taken_on < :from
                      order by r.taken_on desc, r.id desc limit 1) before on true
 where p.contract_id = any (:contracts)
   and m.installed_on <= :until and (last.taken_on is not null or m_end.taken_on is not null)
 order by p.contract_id, p.code, m.code
