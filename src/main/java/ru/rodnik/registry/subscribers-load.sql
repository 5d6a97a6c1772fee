-- One row: how many subscribers are new and how many have changed.
with loaded as (
    insert into registry.subscriber as kept (subscriber_code, kind, name, short_name, inn, kpp, ogrn, legal_address,
                                            postal_address, email, phone)
    select code, kind, name, coalesce(short_name, name), inn, kpp, ogrn, legal_address, postal_address, email, phone
      from staged_subscribers
        on conflict (subscriber_code) do update
       set kind = excluded.kind, name = excluded.name, short_name = excluded.short_name, inn = excluded.inn,
           kpp = excluded.kpp, ogrn = excluded.ogrn, legal_address = excluded.legal_address,
           postal_address = excluded.postal_address, email = excluded.email, phone = excluded.phone
     where kept is distinct from excluded
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
