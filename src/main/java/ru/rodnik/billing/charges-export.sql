-- One row a charge of a released month, as contract §3 orders its columns.
\set period '''2026-11-01''::date'
select to_char(h.period, 'YYYY-MM') as period, c.number as contract_number, p.code as premises_id, h.service,
       h.volume as volume_m3, h.method,
       case when scale(trim_scale(h.price)) < 2 then round(h.price, 2) else trim_scale(h.price) end as price, h.price_basis,
       h.net, trim_scale(h.vat_percent) as vat_percent, h.vat, h.gross, h.basis,
       to_char(h.corrected_period, 'YYYY-MM') as corrected_period
  from billing.charge h
  join billing.month_run r on r.id = h.run_id and r.state = 'RELEASED'
  join registry.contract_v c on c.id = h.contract_id
  join registry.premises_v p on p.id = h.premises_id
 where h.period = :period
 order by c.number, p.code, h.service, h.method, h.corrected_period nulls first, h.price, h.volume
