-- One row: how many districts are new and how many have changed.
with loaded as (
    insert into registry.office as kept (district, room, address, phone)
    select district, room, address, phone from staged_offices
        on conflict (district) do update
       set room = excluded.room, address = excluded.address, phone = excluded.phone
     where (kept.room, kept.address, kept.phone) is distinct from (excluded.room, excluded.address, excluded.phone)
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
