create or replace view payments.payment_v with (security_invoker = true) as
select p.id, p.received_on, p.document_number, p.document_date, p.payer_inn, p.payer_name, p.purpose, p.amount,
       p.subscriber_code, p.contract_id, p.entered_at, p.entered_by, p.reverses, p.reason,
       coalesce((select sum(a.amount) from payments.allocation a where a.payment_id = p.id), 0) as allocated,
       exists (select from payments.payment r where r.reverses = p.id) as reversed
  from payments.payment p;

create or replace view payments.allocation_v with (security_invoker = true) as
select id, payment_id, subscriber_code, contract_id, period, amount, allocated_at from payments.allocation;

grant select on payments.payment_v, payments.allocation_v to rodnik_app;
