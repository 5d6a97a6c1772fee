-- One row an entry with its posting.
create or replace view ledger.entry_v with (security_invoker = true) as
select e.id, e.posting_id, e.subscriber_code, e.contract_id, e.account, e.amount, e.effective_on,
       p.source, p.kind, p.posted_at, p.reverses
  from ledger.entry e join ledger.posting p on p.id = e.posting_id;
grant select on ledger.entry_v to rodnik_app;
