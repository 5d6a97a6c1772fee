-- One row a staged balance, with what the ledger has of it already.
select c.subscriber_code, c.id as contract_id, b.as_of, b.amount, sum(e.amount) as posted
  from staged_opening_balances b
  join registry.contract_v c on c.number = b.contract_number
  left join ledger.entry_v e on e.contract_id = c.id and e.kind = 'OPENING' and e.account = 'RECEIVABLE'
       and e.effective_on = b.as_of
 group by c.subscriber_code, c.id, b.as_of, b.amount
