-- One row a contract: what its charge depends on, with what a budget contract was charged this year already.
\set contracts '''{1}''::bigint[]'
\set january '''2026-01-01''::date'
\set month '''2026-11-01''::date'
select c.id, c.subscriber_code, c.price_basis, case when c.category = 'BUDGET' then c.limit_amount end as limit_amount,
       coalesce((select sum(h.gross) from billing.charge h
                   join billing.month_run r on r.id = h.run_id and r.state = 'RELEASED'
                  where c.category = 'BUDGET' and c.limit_amount is not null
                    and h.contract_id = c.id and h.period >= :january and h.period < :month), 0) as charged_this_year,
       array(select p.code from registry.premises_v p
              where p.contract_id = c.id and p.negative_impact = 'SIMPLIFIED') as harming
  from registry.contract_v c
 where c.id = any (:contracts)
