-- One row a line of a contract in a run: service × price × VAT × corrected month; corrections of both signs are two.
\set run 1
\set first 1
\set last 1000000
select c.contract_id, c.subscriber_code, c.service, c.corrected_period, c.price, c.vat_percent as vat_rate,
       sum(c.volume) as volume, sum(c.net) as net, sum(c.vat) as vat, sum(c.gross) as gross
  from billing.run_charge_v c
 where c.run_id = :run and c.contract_id between :first and :last
 group by c.contract_id, c.subscriber_code, c.service, c.corrected_period, c.price, c.vat_percent,
          (c.corrected_period is not null and c.volume < 0)
 order by c.contract_id, c.corrected_period nulls first, c.service, c.price
