-- One row a payment received up to a day of which something is an advance, the earliest of a contract first.
\set last '''2026-10-31''::date'
select p.id, p.subscriber_code, p.contract_id, p.received_on, p.document_number,
       coalesce(p.document_date, p.received_on) as document_date, p.amount, p.amount - coalesce(a.amount, 0) as "left"
  from payments.payment p
  left join (select payment_id, sum(amount) as amount from payments.allocation group by payment_id) a
         on a.payment_id = p.id
 where p.received_on <= :last and p.reverses is null and coalesce(a.amount, 0) < p.amount
   and not exists (select from payments.payment r where r.reverses = p.id)
 order by p.contract_id, p.received_on, p.id
