-- Notes the contracts whose first or last day the file changes, from the month in which it is felt.
\set now '''2026-11-23''::timestamptz'
insert into registry.changed_contract (contract_id, subscriber_code, period, changed_at)
select k.id, k.subscriber_code, date_trunc('month', felt.day)::date, :now
  from staged_contracts s
  join registry.contract k on k.number = s.number
 cross join lateral (select least(
           case when k.valid_from <> s.valid_from then least(k.valid_from, s.valid_from) end,
           case when k.valid_to is distinct from s.valid_to then least(k.valid_to, s.valid_to) + 1 end)) as felt(day)
 where felt.day is not null
