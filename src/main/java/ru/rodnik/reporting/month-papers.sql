-- One row a paper of some months, the newest month first; the months are counted from 1.
\set codes '''{101}''::int[]'
\set contract 'null::bigint'
\set kind 'null::text'
\set from '''2026-01-01''::date'
\set to '''2026-12-01''::date'
\set first 1
\set last 6
with asked as (
    select d.id, d.kind, d.number, d.full_number, d.status, d.revision, d.date, d.issued_on, d.period, d.contract_id,
           k.number as contract_number, d.gross, d.sha256_pdf is not null as fixed, d.sha256_xml is not null as with_xml,
           dense_rank() over (order by d.period desc) as place
      from documents.document_v d
      join registry.contract_v k on k.id = d.contract_id
     where d.subscriber_code = any(:codes)
       and (cast(:contract as bigint) is null or d.contract_id = :contract)
       and (cast(:kind as text) is null or d.kind = :kind)
       and d.period between :from and :to)
select a.id, a.kind, a.full_number as number, a.status, a.revision, a.date, a.issued_on, a.period, a.contract_id, a.contract_number,
       a.gross, a.fixed, a.with_xml, e.viewed_at, e.taken_at, e.sent_on, e.sent_by, e.signed_on, e.refused_on, v.open_gross as advance_open,
       v.returned_on as advance_returned_on, a.months::int as months
  from (select a.*, max(a.place) over () as months from asked a) as a
  left join documents.advance_v v on v.document_id = a.id
  left join lateral (
        select min(v.at) filter (where v.kind = 'VIEWED') as viewed_at,
               min(v.at) filter (where v.kind in ('PDF', 'XML', 'PACK')) as taken_at,
               max(v.happened_on) filter (where v.kind = 'SENT') as sent_on,
               (array_agg(v.channel order by v.id desc) filter (where v.kind = 'SENT'))[1] as sent_by,
               max(v.happened_on) filter (where v.kind = 'SIGNED') as signed_on,
               max(v.happened_on) filter (where v.kind = 'REFUSED') as refused_on
          from documents.document_event_v v
         where v.document_id = a.id and v.subscriber_code = any(:codes)) as e on true
 where a.place between :first and :last
 order by a.place, a.contract_number,
       array_position(array['INVOICE', 'VAT_INVOICE', 'ACT', 'UTD', 'CORRECTION_INVOICE', 'ADVANCE_VAT_INVOICE',
                            'PENALTY_INVOICE'], a.kind), a.number, a.revision
