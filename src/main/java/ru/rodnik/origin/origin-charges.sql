-- One row a charge of a contract in two runs: this month's and that of the month before.
\set contract 1
\set run 2
\set before 1
select c.id, c.run_id, c.corrected_period, c.premises_id, c.service, c.method, c.volume, c.price, c.price_basis,
       c.vat_percent as vat_rate, c.net, c.vat, c.gross, c.basis
  from billing.run_charge_v c
 where c.contract_id = :contract and c.run_id in (:run, :before)
 order by c.corrected_period nulls first,
          array_position(array['COLD_WATER', 'WASTEWATER', 'NEGATIVE_IMPACT'], c.service), c.price, c.id
