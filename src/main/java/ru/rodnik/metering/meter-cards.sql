-- One row: a meter with where it is and its last accepted reading.
\set codes 'null::int[]'
\set contract 'null::bigint'
select m.id, m.code, m.serial, m.model, m.medium, m.role, m.dn_mm, m.digits, m.decimals, m.installed_on, m.initial_reading,
       m.verification_due, m.seal_number, m.removed_on, m.final_reading, parent.serial as parent_serial,
       f.from_day as faulty_from, p.name as premises_name, p.address, c.id as contract_id, c.number as contract_number,
       m.subscriber_code, s.short_name as subscriber_name, r.taken_on as last_taken_on, r.value as last_value
  from metering.meter m
  join registry.premises_v p on p.id = m.premises_id
  join registry.contract_v c on c.id = p.contract_id
  join registry.subscriber_v s on s.subscriber_code = m.subscriber_code
  left join metering.meter parent on parent.id = m.parent_meter_id
  left join lateral (
        select min(x.from_day) as from_day from metering.fault x
         where x.meter_id = m.id and x.from_day <= :day and (x.until_day is null or x.until_day >= :day)) f on true
  left join lateral (
        select a.taken_on, a.value
          from metering.reading a join metering.reading_state t on t.reading_id = a.id and t.state = 'ACCEPTED'
         where a.meter_id = m.id
         order by a.taken_on desc, a.id desc limit 1) r on true
 where (:codes::int[] is null or m.subscriber_code = any (:codes::int[]))
   and (:id::bigint is null or m.id = :id::bigint)
   and (:contract::bigint is null or c.id = :contract::bigint)
   and (:code::int is null or m.subscriber_code = :code::int or m.serial ilike :sought::text)
   and (:code::int is not null or :sought::text is null or m.serial ilike :sought::text or p.address ilike :sought::text)
 order by m.removed_on is not null, c.number, p.address, m.serial, m.id
 limit :limit offset :offset
