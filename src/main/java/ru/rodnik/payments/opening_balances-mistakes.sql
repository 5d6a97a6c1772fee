-- One row a mistake: a contract is taken over once, on one day.
select line, 'contract_number' as field, 'no such contract' as says
  from staged_opening_balances b
 where b.contract_number is not null
   and not exists (select from staged_contracts c where c.number = b.contract_number)
   and not exists (select from registry.contract_v c where c.number = b.contract_number)
union all
select b.line, 'as_of', 'the contract was taken over on ' || e.effective_on
  from staged_opening_balances b
  join registry.contract_v c on c.number = b.contract_number
  join ledger.entry_v e on e.contract_id = c.id and e.kind = 'OPENING' and e.account = 'RECEIVABLE'
       and e.effective_on <> b.as_of
 group by b.line, e.effective_on
having sum(e.amount) <> 0
union all
select b.line, 'as_of', 'the month is closed'
  from staged_opening_balances b
  join ledger.closed_month_v closed on closed.period = date_trunc('month', b.as_of)
  left join registry.contract_v c on c.number = b.contract_number
 where b.amount <> coalesce((select sum(e.amount) from ledger.entry_v e
                              where e.contract_id = c.id and e.kind = 'OPENING' and e.account = 'RECEIVABLE'
                                and e.effective_on = b.as_of), 0)
