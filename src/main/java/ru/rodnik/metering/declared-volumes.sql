-- One row: a declared volume of hot water with the place it is of.
\set codes 'null::int[]'
select h.id, h.premises_id, p.name as premises_name, p.address, p.contract_id, c.number as contract_number,
       h.subscriber_code, s.short_name as subscriber_name, h.period, h.volume, h.not_consumed, h.document_from,
       h.document_to, h.scan_file_id, h.source, h.state, h.reason, h.submitted_at, h.receipt
  from metering.hot_water_v h
  join registry.premises_v p on p.id = h.premises_id
  join registry.contract_v c on c.id = p.contract_id
  join registry.subscriber_v s on s.subscriber_code = h.subscriber_code
 where (:codes::int[] is null or h.subscriber_code = any (:codes::int[]))
   and (:contract::bigint is null or p.contract_id = :contract::bigint)
   and (:id::bigint is null or h.id = :id::bigint)
   and (:premises::bigint[] is null or h.premises_id = any (:premises::bigint[]))
   and (:from::date is null or h.period >= :from::date)
   and (:until::date is null or h.period <= :until::date)
   and (:state::text is null or h.state = :state::text)
   and (:all::boolean or h.state <> 'SUPERSEDED')
 order by h.period desc, c.number, p.address, p.code, h.id desc
