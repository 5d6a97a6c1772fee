-- One row a paper of some months, the newest month first; the months are counted from 1.
\set codes '''{101}''::int[]'
\set contract 'null::bigint'
\set kind 'null::text'
\set from '''2026-01-01''::date'
\set to '''2026-12-01''::date'
\set first 1
\set last 6
with asked as (
    select d.id, d.kind, d.full_number as number, d.number as counted, d.date, d.issued_on, d.period,
           d.contract_id, k.number as contract_number, d.gross,
           dense_rank() over (order by d.period desc) as place
      from documents.document_v d
      join registry.contract_v k on k.id = d.contract_id
     where d.subscriber_code = any(:codes)
       and (cast(:contract as bigint) is null or d.contract_id = :contract)
       and (cast(:kind as text) is null or d.kind = :kind)
       and d.period between :from and :to)
select id, kind, number, date, issued_on, period, contract_id, contract_number, gross, months::int as months
  from (select a.*, max(a.place) over () as months from asked a) as a
 where place between :first and :last
 order by place, contract_number,
       array_position(array['INVOICE', 'VAT_INVOICE', 'ACT', 'UTD', 'CORRECTION_INVOICE', 'ADVANCE_VAT_INVOICE',
                            'PENALTY_INVOICE'], kind), counted
