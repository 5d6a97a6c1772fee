-- One row: how many readings there are of those sought.
select count(*)
  from metering.reading_v r
  join metering.meter m on m.id = r.meter_id
  join registry.premises_v p on p.id = m.premises_id
 where (:codes::int[] is null or r.subscriber_code = any (:codes::int[]))
   and (:contract::bigint is null or p.contract_id = :contract::bigint)
   and (:meter::bigint is null or r.meter_id = :meter::bigint)
   and (:sought::text is null or m.serial ilike :sought::text or p.address ilike :sought::text)
   and (:period::date is null or r.period = :period::date)
   and (:state::text is null or r.state = :state::text)
   and (:receipt::text is null or r.receipt = :receipt::text)
