-- One row: a contract with the run of a month that counts and the released run of the month before, if there are such.
\set contract 1
\set month '''2026-10-01''::date'
\set before '''2026-09-01''::date'
\set drafts false
select c.id as contract_id, c.number as contract_number, c.signed_on, c.price_basis, s.subscriber_code, s.name, s.short_name,
       r.id as run_id, coalesce(r.state, '') as run_state, r.started_at as known_at, r.released_at,
       b.id as run_before, parked.reason as parked, parked_before.reason as parked_before
  from registry.contract_v c
  join registry.subscriber_v s on s.subscriber_code = c.subscriber_code
  left join billing.month_run_v r on r.period = :month
                                 and (r.state = 'RELEASED' or (:drafts and r.state = 'CALCULATED'))
  left join billing.month_run_v b on b.period = :before and b.state = 'RELEASED'
  left join billing.parked_contract_v parked on parked.run_id = r.id and parked.contract_id = c.id
  left join billing.parked_contract_v parked_before on parked_before.run_id = b.id and parked_before.contract_id = c.id
 where c.id = :contract
