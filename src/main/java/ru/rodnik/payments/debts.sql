-- One row a contract and month: what was charged less what payments were allocated to it, where that is not zero.
\set contracts '''{1}''::bigint[]'
with charged as (
    select contract_id, coalesce(period, date_trunc('month', effective_on)::date) as period, sum(amount) as amount
      from ledger.entry_v
     where account in ('RECEIVABLE', 'PENALTY_RECEIVABLE') and counts_as <> 'PAYMENT' and contract_id = any (:contracts)
     group by 1, 2),
paid as (
    select contract_id, period, sum(amount) as amount
      from payments.allocation where contract_id = any (:contracts)
     group by 1, 2)
select c.subscriber_code, c.id as contract_id, c.due_day, period, coalesce(h.amount, 0) as charged,
       coalesce(h.amount, 0) - coalesce(p.amount, 0) as owed
  from charged h full join paid p using (contract_id, period)
  join registry.contract_v c on c.id = contract_id
 where coalesce(h.amount, 0) <> coalesce(p.amount, 0)
 order by contract_id, period
