-- One row a contract that a run left out, the dearest of the month before first.
\set run 1
select p.contract_id, p.subscriber_code, s.short_name, c.number as contract, h.address, p.reason,
       coalesce((select sum(b.gross) from billing.charge_v b
                  where b.contract_id = p.contract_id and b.period = (p.period - interval '1 month')::date), 0) as month_before
  from billing.parked_contract_v p
  join registry.subscriber_v s on s.subscriber_code = p.subscriber_code
  join registry.contract_v c on c.id = p.contract_id
  left join registry.premises_v h on h.id = p.premises_id
 where p.run_id = :run
 order by month_before desc, c.number
