-- One row: how many contracts are new and how many have changed.
with loaded as (
    insert into registry.contract as kept (number, subscriber_code, signed_on, valid_from, valid_to, category,
                                          price_basis, due_day, advance_percent, advance_day,
                                          government_contract_id, limit_amount)
    select number, subscriber_code, signed_on, valid_from, valid_to, category, price_basis, due_day,
           advance_percent, advance_day, government_contract_id, limit_amount
      from staged_contracts
        on conflict (number) do update
       set signed_on = excluded.signed_on, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
           category = excluded.category, price_basis = excluded.price_basis, due_day = excluded.due_day,
           advance_percent = excluded.advance_percent, advance_day = excluded.advance_day,
           government_contract_id = excluded.government_contract_id, limit_amount = excluded.limit_amount
     where (kept.signed_on, kept.valid_from, kept.valid_to, kept.category, kept.price_basis, kept.due_day,
            kept.advance_percent, kept.advance_day, kept.government_contract_id, kept.limit_amount)
           is distinct from
           (excluded.signed_on, excluded.valid_from, excluded.valid_to, excluded.category, excluded.price_basis,
            excluded.due_day, excluded.advance_percent, excluded.advance_day, excluded.government_contract_id,
            excluded.limit_amount)
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
