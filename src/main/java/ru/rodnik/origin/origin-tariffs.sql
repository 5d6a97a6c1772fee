-- One row a price that held on the last day of one of the months, with the order that set it.
\set days '''{2026-10-31}''::date[]'
select d.day as held_on, t.service, t.valid_from, t.order_number, t.order_date
  from unnest(:days) as d(day)
  join billing.tariff_v t on t.valid_from <= d.day and (t.valid_to is null or t.valid_to >= d.day)
