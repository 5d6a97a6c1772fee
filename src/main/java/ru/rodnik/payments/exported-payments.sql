-- One row a payment received in a month, recognised or not.
\set first '''2026-10-01''::date'
\set last '''2026-10-31''::date'
with received as (
    select p.id, p.received_on as date, p.payer_inn, p.amount, p.document_number, p.purpose,
           case when p.reversed then 'REVERSED' when p.allocated = p.amount then 'ALLOCATED' else 'PARTLY' end as state,
           c.number as contract_number, p.allocated
      from payments.payment_v p join registry.contract_v c on c.id = p.contract_id
     where p.received_on between :first and :last and p.reverses is null
    union all
    select u.id, u.received_on, u.payer_inn, u.amount, u.document_number, u.purpose, 'UNRECOGNISED', null, 0
      from payments.unrecognised_v u
     where u.received_on between :first and :last)
select date, payer_inn, amount, document_number, purpose, state, contract_number, allocated
  from received
 order by date, payer_inn collate "C" nulls first, amount, document_number collate "C", id, state
