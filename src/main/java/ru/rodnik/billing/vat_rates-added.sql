-- One row: how many rates are new; after those that change, which may end to make room.
with added as (
    insert into billing.vat_rate (valid, percent)
    select daterange(valid_from, valid_to, '[]'), percent
      from staged_vat_rates s
     where not exists (select from billing.vat_rate r where lower(r.valid) = s.valid_from)
    returning valid
)
select count(*) as fresh, 0 as changed from added
