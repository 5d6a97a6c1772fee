-- One row a mistake: on any one day a service has one price.
with tariffs as (
    select line, service, valid_from, coalesce(valid_to, 'infinity') as valid_to from staged_tariffs
    union all
    select null, t.service, lower(t.valid), coalesce(upper(t.valid) - 1, 'infinity')
      from billing.tariff t
     where not exists (select from staged_tariffs s where s.service = t.service and s.valid_from = lower(t.valid))
)
select line, 'valid_to' as field, 'earlier than valid_from' as says from staged_tariffs where valid_to < valid_from
union all
select coalesce(later.line, earlier.line), case when later.line is null then 'valid_to' else 'valid_from' end,
       'overlaps the tariff valid from ' ||
       case when later.line is null then later.valid_from else earlier.valid_from end
  from tariffs earlier
  join tariffs later on later.service = earlier.service and later.valid_from > earlier.valid_from
       and later.valid_from <= earlier.valid_to
 where coalesce(later.line, earlier.line) is not null
