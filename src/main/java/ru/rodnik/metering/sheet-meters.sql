-- One row: a meter in place on a day, with what is on file for that month.
\set codes '''{101}''::int[]'
\set contract 'null::bigint'
\set meters 'null::bigint[]'
\set day '''2026-11-16''::date'
select m.id as meter_id, m.serial, m.medium, m.role, p.id as premises_id, p.name as premises_name, p.address, p.use,
       c.id as contract_id, c.number as contract_number, m.subscriber_code, m.digits, m.decimals, m.installed_on,
       m.initial_reading, m.removed_on, m.verification_due, f.from_day as faulty_from,
       r.id as reading_id, r.taken_on, r.value, r.source, r.state, r.reason, r.submitted_at, r.receipt
  from metering.meter m
  join registry.premises_v p on p.id = m.premises_id
  join registry.contract_v c on c.id = p.contract_id
  left join lateral (
        select min(f.from_day) as from_day from metering.fault f
         where f.meter_id = m.id and f.from_day <= :day and (f.until_day is null or f.until_day >= :day)) f on true
  left join lateral (
        select v.id, v.taken_on, v.value, v.source, v.state, v.reason, v.submitted_at, v.receipt
          from metering.reading_v v
         where v.meter_id = m.id and v.period = date_trunc('month', :day::date)::date and v.state <> 'SUPERSEDED'
         order by v.state = 'REFUSED', v.taken_on desc, v.id desc limit 1) r on true
 where (:codes::int[] is null or m.subscriber_code = any (:codes::int[]))
   and (:contract::bigint is null or c.id = :contract::bigint)
   and (:meters::bigint[] is null or m.id = any (:meters::bigint[]))
   and m.installed_on <= :day and (m.removed_on is null or m.removed_on >= :day)
   and c.valid_from <= :day and (c.valid_to is null or c.valid_to >= :day)
 order by c.number, p.address, p.code, m.medium, m.id
