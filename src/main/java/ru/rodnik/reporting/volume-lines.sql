-- One row a volume of a released month with what was charged for it; a payment for negative impact, which follows the
-- volume of wastewater, is a row of its own.
\set codes '''{101}''::int[]'
\set contract 'null::bigint'
\set from '''2026-10-01''::date'
\set to '''2026-10-01''::date'
\set address 'null::text'
\set service 'null::text'
\set method 'null::text'
\set grouping '''ADDRESS''::text'
\set first 1
\set last 25
with charged as (
    select run_id, premises_id, service, method, corrected_period, min(basis) as basis, min(price) as price,
           min(price_basis) as price_basis, min(vat_percent) as vat_percent,
           sum(net) as net, sum(vat) as vat, sum(gross) as gross
      from billing.charge_v
     where subscriber_code = any(:codes) and period between :from and :to
     group by run_id, premises_id, service, method, corrected_period),
line as (
    select v.id as volume_id, v.period, v.corrected_period, v.contract_id, v.premises_id, v.medium as service, v.method,
           v.volume, v.reason::text as reason, c.basis, c.price, c.price_basis, c.vat_percent, c.net, c.vat, c.gross
      from consumption.volume_v v
      join billing.month_run_v r on r.id = v.run_id and r.state = 'RELEASED'
      left join charged c on c.run_id = v.run_id and c.premises_id = v.premises_id and c.service = v.medium
                         and c.method = v.method and c.corrected_period is not distinct from v.corrected_period
     where v.subscriber_code = any(:codes) and v.period between :from and :to
    union all
    select 0, c.period, c.corrected_period, c.contract_id, c.premises_id, c.service, c.method,
           c.volume, '', c.basis, c.price, c.price_basis, c.vat_percent, c.net, c.vat, c.gross
      from billing.charge_v c
     where c.subscriber_code = any(:codes) and c.period between :from and :to and c.service = 'NEGATIVE_IMPACT'),
asked as (
    select l.*, k.number as contract_number, p.code as premises_code, p.name as premises_name, p.address,
           array_position(array['COLD_WATER', 'HOT_WATER', 'WASTEWATER', 'NEGATIVE_IMPACT'], l.service) as place
      from line l
      join registry.premises_v p on p.id = l.premises_id
      join registry.contract_v k on k.id = l.contract_id
     where (cast(:contract as bigint) is null or l.contract_id = :contract)
       and (cast(:address as text) is null or p.address = :address)
       and (cast(:service as text) is null or l.service = :service)
       and (cast(:method as text) is null or l.method = :method)),
grouped as (
    select a.*, dense_rank() over (order by
               case :grouping when 'ADDRESS' then a.address when 'CONTRACT' then a.contract_number::text collate "default" else a.place::text end)::int
               as group_number
      from asked a)
select volume_id, period, corrected_period, contract_id, contract_number, premises_id, premises_code, premises_name, address,
       service, method, volume, reason, basis, price, price_basis, vat_percent, net, vat, gross, group_number, groups
  from (select g.*, max(group_number) over () as groups from grouped g) as g
 where group_number between :first and :last
 order by group_number, period, address, premises_code, place, corrected_period nulls first, method
