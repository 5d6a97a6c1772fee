-- One row: how many tariffs are new; after those that change, which may end to make room.
with added as (
    insert into billing.tariff (service, valid, net_price, gross_price, order_number, order_date)
    select service, daterange(valid_from, valid_to, '[]'), net_price, gross_price, order_number, order_date
      from staged_tariffs s
     where not exists (select from billing.tariff t where t.service = s.service and lower(t.valid) = s.valid_from)
    returning id
)
select count(*) as fresh, 0 as changed from added
