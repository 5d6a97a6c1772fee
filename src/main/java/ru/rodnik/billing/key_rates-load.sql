-- One row: how many rates are new and how many have changed.
with loaded as (
    insert into billing.key_rate as kept (valid_from, percent)
    select valid_from, percent from staged_key_rates
        on conflict (valid_from) do update set percent = excluded.percent where kept.percent <> excluded.percent
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
