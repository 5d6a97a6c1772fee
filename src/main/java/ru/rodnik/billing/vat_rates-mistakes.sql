-- One row a mistake: on any one day there is one rate.
with rates as (
    select line, valid_from, coalesce(valid_to, 'infinity') as valid_to from staged_vat_rates
    union all
    select null, lower(r.valid), coalesce(upper(r.valid) - 1, 'infinity')
      from billing.vat_rate r
     where not exists (select from staged_vat_rates s where s.valid_from = lower(r.valid))
)
select line, 'valid_to' as field, 'earlier than valid_from' as says from staged_vat_rates where valid_to < valid_from
union all
select coalesce(later.line, earlier.line), case when later.line is null then 'valid_to' else 'valid_from' end,
       'overlaps the rate valid from ' || case when later.line is null then later.valid_from else earlier.valid_from end
  from rates earlier
  join rates later on later.valid_from > earlier.valid_from and later.valid_from <= earlier.valid_to
 where coalesce(later.line, earlier.line) is not null
