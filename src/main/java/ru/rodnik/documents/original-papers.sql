-- One row a paper by which a supply was documented, with the last исправление of it.
\set contracts '''{1}''::bigint[]'
\set since '''2026-11-01''::date'
select d.id, d.contract_id, d.kind, d.status, coalesce(d.printed, d.number::text) as number, d.date, d.period,
       r.revision, r.revised_on, d.content
  from documents.document d
  left join lateral (select revision, revised_on from documents.document r
                      where r.revises = d.id order by revision desc limit 1) r on true
 where d.contract_id = any (:contracts) and d.period >= :since and d.revision = 0
   and (d.kind in ('VAT_INVOICE', 'UTD')
        or (d.kind = 'ACT' and not exists (select from documents.document v
                                            where v.run_id = d.run_id and v.contract_id = d.contract_id
                                              and v.kind = 'VAT_INVOICE')))
 order by d.contract_id, d.date, d.id
