-- One row a contract and month that is not paid up: everything in its favour is counted to the earliest month first.
with moves as (
    select e.contract_id, coalesce(p.period, r.period, date_trunc('month', e.effective_on)::date) as period,
           coalesce(r.kind, p.kind) = 'PAYMENT' as paid, e.amount
      from ledger.entry e
      join ledger.posting p on p.id = e.posting_id
      left join ledger.posting r on r.id = p.reverses
     where e.account in ('RECEIVABLE', 'PENALTY_RECEIVABLE')
       and (cast(:subscriber as int) is null or e.subscriber_code = :subscriber)
       and (cast(:contract as bigint) is null or e.contract_id = :contract)
       and e.effective_on <= :day),
months as (
    select contract_id, period, sum(amount) as amount from moves where not paid group by contract_id, period),
favour as (
    select contract_id, sum(amount) as amount
      from (select contract_id, -amount as amount from moves where paid
            union all
            select contract_id, -amount from months where amount < 0) as f
     group by contract_id),
debts as (
    select m.contract_id, m.period, m.amount as charged,
           sum(m.amount) over (partition by m.contract_id order by m.period) - coalesce(f.amount, 0) as uncovered
      from months m left join favour f using (contract_id)
     where m.amount > 0)
select contract_id, period, charged, least(charged, uncovered) as owed
  from debts
 where uncovered > 0
 order by contract_id, period
