-- One row a payment received on some days of which something is an advance without a счёт-фактура, the earliest first.
\set from '''2026-10-01''::date'
\set to '''2026-11-30''::date'
select p.id, p.subscriber_code, p.contract_id, p.received_on, p.document_number,
       coalesce(p.document_date, p.received_on) as document_date, p.amount, p.amount - coalesce(a.amount, 0) as "left"
  from payments.payment p
  left join lateral (select sum(a.amount) as amount from payments.allocation a where a.payment_id = p.id) a on true
 where p.received_on between :from and :to and p.reverses is null and coalesce(a.amount, 0) < p.amount
   and not exists (select from payments.payment r where r.reverses = p.id)
   and not exists (select from documents.advance_v v where v.payment_id = p.id)
 order by p.received_on, p.id
