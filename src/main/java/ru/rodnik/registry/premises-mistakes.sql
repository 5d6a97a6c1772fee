-- One row a mistake. Premises may pass to another contract, not to another subscriber: meters and charges would follow.
select line, 'contract_number' as field, 'no such contract' as says
  from staged_premises p
 where p.contract_number is not null
   and not exists (select from staged_contracts c where c.number = p.contract_number)
   and not exists (select from registry.contract c where c.number = p.contract_number)
union all
select p.line, 'contract_number', 'the premises belongs to subscriber ' || known.subscriber_code
  from staged_premises p
  join registry.premises known on known.code = p.id
  left join registry.contract c on c.number = p.contract_number
  left join staged_contracts s on s.number = p.contract_number
 where coalesce(c.subscriber_code, s.subscriber_code) <> known.subscriber_code
