-- One row a mistake.
select line, 'subscriber_code' as field, 'no such subscriber' as says
  from staged_contracts c
 where c.subscriber_code is not null
   and not exists (select from staged_subscribers s where s.code = c.subscriber_code)
   and not exists (select from registry.subscriber s where s.subscriber_code = c.subscriber_code)
union all
select line, 'subscriber_code', 'the contract is with subscriber ' || known.subscriber_code
  from staged_contracts c
  join registry.contract known on known.number = c.number and known.subscriber_code <> c.subscriber_code
union all
select line, 'valid_to', 'earlier than valid_from' from staged_contracts where valid_to < valid_from
union all
select line, 'advance_day', 'not given though advance_percent is'
  from staged_contracts where advance_percent > 0 and advance_day is null
