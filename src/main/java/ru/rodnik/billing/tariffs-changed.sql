-- One row: how many tariffs have changed. The days on which they begin stay, so none ever overlap.
with changed as (
    update billing.tariff t
       set valid = daterange(s.valid_from, s.valid_to, '[]'), net_price = s.net_price, gross_price = s.gross_price,
           order_number = s.order_number, order_date = s.order_date
      from staged_tariffs s
     where s.service = t.service and s.valid_from = lower(t.valid)
       and (t.valid, t.net_price, t.gross_price, t.order_number, t.order_date)
           is distinct from
           (daterange(s.valid_from, s.valid_to, '[]'), s.net_price, s.gross_price, s.order_number, s.order_date)
    returning t.id
)
select 0 as fresh, count(*) as changed from changed
