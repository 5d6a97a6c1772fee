create or replace view payments.payment_v with (security_invoker = true) as
select p.id, p.received_on, p.document_number, p.document_date, p.payer_inn, p.payer_name, p.purpose, p.amount,
       p.subscriber_code, p.contract_id, p.entered_at, p.entered_by, p.reverses, p.reason,
       coalesce((select sum(a.amount) from payments.allocation a where a.payment_id = p.id), 0) as allocated,
       exists (select from payments.payment r where r.reverses = p.id) as reversed
  from payments.payment p;

create or replace view payments.allocation_v with (security_invoker = true) as
select id, payment_id, subscriber_code, contract_id, period, amount, allocated_at from payments.allocation;

-- What nobody can tell yet whose it is. A person who enters it by hand settles it without naming the receipt.
create or replace view payments.unrecognised_v with (security_invoker = true) as
select r.id, r.received_on, r.document_number, r.document_date, r.payer_inn, r.payer_name, r.purpose, r.amount,
       r.unrecognised_because, r.statement, r.line, r.taken_at
  from payments.receipt r
 where not exists (select from payments.recognition k where k.receipt_id = r.id)
   and not exists (select from payments.payment p
                    where p.received_on = r.received_on and p.document_number = r.document_number
                      and p.amount = r.amount and p.reverses is null
                      and (p.payer_inn is null or r.payer_inn is null or p.payer_inn = r.payer_inn)
                      and not exists (select from payments.recognition k where k.payment_id = p.id)
                      and not exists (select from payments.payment x where x.reverses = p.id));

grant select on payments.unrecognised_v, payments.payment_v, payments.allocation_v to rodnik_app;
