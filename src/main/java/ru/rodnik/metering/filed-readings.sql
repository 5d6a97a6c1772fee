-- One row: a reading ever handed in, with the dial that counted before its month.
\set codes 'null::int[]'
select r.id, r.meter_id, m.serial, m.medium, m.digits, p.address, c.id as contract_id, c.number as contract_number,
       r.subscriber_code, s.short_name as subscriber_name, r.taken_on, r.value,
       coalesce(b.value, m.initial_reading) as before, coalesce(b.taken_on, m.installed_on) as before_day,
       r.source, r.state, r.reason, r.submitted_at, r.judged_at, r.judged_by, r.receipt
  from metering.reading_v r
  join metering.meter m on m.id = r.meter_id
  join registry.premises_v p on p.id = m.premises_id
  join registry.contract_v c on c.id = p.contract_id
  join registry.subscriber_v s on s.subscriber_code = r.subscriber_code
  left join lateral (
        select a.value, a.taken_on
          from metering.reading a join metering.reading_state t on t.reading_id = a.id and t.state = 'ACCEPTED'
         where a.meter_id = r.meter_id and a.taken_on < r.period
         order by a.taken_on desc, a.id desc limit 1) b on true
 where (:codes::int[] is null or r.subscriber_code = any (:codes::int[]))
   and (:contract::bigint is null or c.id = :contract::bigint)
   and (:ids::bigint[] is null or r.id = any (:ids::bigint[]))
   and (:meter::bigint is null or r.meter_id = :meter::bigint)
   and (:sought::text is null or m.serial ilike :sought::text or p.address ilike :sought::text)
   and (:period::date is null or r.period = :period::date)
   and (:state::text is null or r.state = :state::text)
   and (:receipt::text is null or r.receipt = :receipt::text)
 order by case when :oldestFirst then r.submitted_at end, r.taken_on desc, p.address, m.serial, r.id desc
 limit :limit offset :offset
