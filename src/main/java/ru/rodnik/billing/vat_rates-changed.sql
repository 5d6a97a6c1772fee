-- One row: how many rates have changed. The days on which they begin stay, so none ever overlap.
with changed as (
    update billing.vat_rate r
       set valid = daterange(s.valid_from, s.valid_to, '[]'), percent = s.percent
      from staged_vat_rates s
     where s.valid_from = lower(r.valid)
       and (r.valid, r.percent) is distinct from (daterange(s.valid_from, s.valid_to, '[]'), s.percent)
    returning r.valid
)
select 0 as fresh, count(*) as changed from changed
