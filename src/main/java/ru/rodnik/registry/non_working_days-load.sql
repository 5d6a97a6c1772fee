-- One row: how many days are new and how many have changed.
with loaded as (
    insert into registry.non_working_day as kept (day, name)
    select day, name from staged_non_working_days
        on conflict (day) do update set name = excluded.name where kept.name <> excluded.name
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
