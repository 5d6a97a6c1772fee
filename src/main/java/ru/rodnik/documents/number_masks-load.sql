-- One row: how many masks are new and how many have changed; none changes whose papers are out.
with loaded as (
    insert into documents.number_mask as kept (kind, valid_from, mask)
    select kind, valid_from, mask from staged_number_masks
        on conflict (kind, valid_from) do update set mask = excluded.mask where kept.mask <> excluded.mask
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
