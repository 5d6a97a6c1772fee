-- One row an entry with its posting. A reversal counts as what it reverses.
drop view if exists ledger.entry_v;
create view ledger.entry_v with (security_invoker = true) as
select e.id, e.posting_id, e.subscriber_code, e.contract_id, e.account, e.amount, e.effective_on,
       p.source, p.kind, coalesce(r.kind, p.kind) as counts_as, p.title, coalesce(p.period, r.period) as period,
       p.posted_at, p.reverses, exists (select from ledger.posting x where x.reverses = p.id) as reversed
  from ledger.entry e
  join ledger.posting p on p.id = e.posting_id
  left join ledger.posting r on r.id = p.reverses;

create or replace view ledger.closed_month_v as select period, closed_at, closed_by from ledger.closed_month;

grant select on ledger.entry_v, ledger.closed_month_v to rodnik_app;
