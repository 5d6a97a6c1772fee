-- One row a volume of a month that is printed in the annex of an act; what is computed from others is not.
\set run 1
\set contracts '''{1}''::bigint[]'
select v.contract_id, v.premises_id, p.address, v.medium, v.method, v.volume
  from consumption.volume_v v join registry.premises_v p on p.id = v.premises_id
 where v.run_id = :run and v.contract_id = any (:contracts)
   and v.method not in ('BALANCE', 'CORRECTION') and (v.volume <> 0 or v.method = 'METER')
 order by v.contract_id, p.code, v.medium, v.method
