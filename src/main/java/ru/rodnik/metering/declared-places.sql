-- One row: premises supplied with hot water by somebody else and without a hot-water meter of their own.
\set codes 'null::int[]'
select p.id as premises_id, p.name, p.address, p.use, p.contract_id, c.number as contract_number, p.subscriber_code,
       u.usual
  from registry.premises_v p
  join registry.contract_v c on c.id = p.contract_id
  left join lateral (
        select round(avg(h.volume), 3) as usual
          from metering.hot_water h join metering.hot_water_state s on s.hot_water_id = h.id and s.state = 'ACCEPTED'
         where h.premises_id = p.id and h.period < :period
           and h.period >= :period - interval '12 months') u on true
 where p.hot_water_source = 'EXTERNAL_SUPPLIER'
   and (:codes::int[] is null or p.subscriber_code = any (:codes::int[]))
   and (:contract::bigint is null or p.contract_id = :contract::bigint)
   and (:premises::bigint[] is null or p.id = any (:premises::bigint[]))
   and c.valid_from <= (:period + interval '1 month - 1 day')::date and (c.valid_to is null or c.valid_to >= :period)
   and not exists (
        select from metering.meter m
         where m.premises_id = p.id and m.medium = 'HOT_WATER'
           and m.installed_on <= :day and (m.removed_on is null or m.removed_on >= :day))
 order by c.number, p.address, p.code
