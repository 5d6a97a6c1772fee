-- One row a service: all its volumes that were asked for, on whichever page they stand, and what was charged.
\set codes '''{101}''::int[]'
\set contract 'null::bigint'
\set from '''2026-10-01''::date'
\set to '''2026-10-01''::date'
\set address 'null::text'
\set service 'null::text'
\set method 'null::text'
with amount as (
    select v.contract_id, v.premises_id, v.medium as service, v.method, v.volume, 0 as net, 0 as vat, 0 as gross
      from consumption.volume_v v
      join billing.month_run_v r on r.id = v.run_id and r.state = 'RELEASED'
     where v.subscriber_code = any(:codes) and v.period between :from and :to
    union all
    select c.contract_id, c.premises_id, c.service, c.method, case c.service when 'NEGATIVE_IMPACT' then c.volume else 0 end,
           c.net, c.vat, c.gross
      from billing.charge_v c
     where c.subscriber_code = any(:codes) and c.period between :from and :to)
select a.service, sum(a.volume) as volume, sum(a.net) as net, sum(a.vat) as vat, sum(a.gross) as gross
  from amount a
  join registry.premises_v p on p.id = a.premises_id
 where (cast(:contract as bigint) is null or a.contract_id = :contract)
   and (cast(:address as text) is null or p.address = :address)
   and (cast(:service as text) is null or a.service = :service)
   and (cast(:method as text) is null or a.method = :method)
 group by a.service
 order by array_position(array['COLD_WATER', 'HOT_WATER', 'WASTEWATER', 'NEGATIVE_IMPACT'], a.service)
