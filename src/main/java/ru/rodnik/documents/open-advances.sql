-- One row an advance of which something is neither used up by a supply nor closed, in the order in which they came.
\set first 1
\set last 1000000
select a.document_id as advance_id, a.subscriber_code, a.contract_id, a.payment_id, coalesce(d.printed, d.number::text) as number, d.date,
       r.revision, r.revised_on, a.order_number, a.order_date, a.order_amount, a.gross, a.vat,
       a.gross - coalesce(o.gross, 0) - coalesce(c.gross, 0) as open_gross,
       a.vat - coalesce(o.vat, 0) - coalesce(c.vat, 0) as open_vat
  from documents.advance a
  join documents.document d on d.id = a.document_id
  left join lateral (select sum(gross) as gross, sum(vat) as vat
                       from documents.advance_offset o where o.advance_id = a.document_id) o on true
  left join lateral (select sum(gross) as gross, sum(vat) as vat
                       from documents.advance_closing c where c.advance_id = a.document_id) c on true
  left join lateral (select revision, revised_on from documents.document r
                      where r.revises = d.id order by revision desc limit 1) r on true
 where a.contract_id between :first and :last and a.gross > coalesce(o.gross, 0) + coalesce(c.gross, 0)
 order by a.contract_id, d.date, d.id
