-- One row: how many states of the utility are new and how many have changed.
with loaded as (
    insert into registry.utility as kept (valid_from, name, short_name, inn, kpp, ogrn, address, phone, scan_email,
                                         bank_name, bik, account, correspondent_account, director, chief_accountant)
    select valid_from, name, coalesce(short_name, name), inn, kpp, ogrn, address, phone, scan_email, bank_name,
           bik, account, correspondent_account, director, chief_accountant
      from staged_utility
        on conflict (valid_from) do update
       set name = excluded.name, short_name = excluded.short_name, inn = excluded.inn, kpp = excluded.kpp,
           ogrn = excluded.ogrn, address = excluded.address, phone = excluded.phone, scan_email = excluded.scan_email,
           bank_name = excluded.bank_name, bik = excluded.bik, account = excluded.account,
           correspondent_account = excluded.correspondent_account, director = excluded.director,
           chief_accountant = excluded.chief_accountant
     where kept is distinct from excluded
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
