-- The postings that are new, with their entries; how many postings. An entry of zero says nothing and is left out.
-- Numbers are given by windows, not by joining back: of sets just made the planner knows nothing.
with offered as materialized (
    select o.source, o.title, o.period, o.effective_on, o.subscriber_code, o.contract_id, o.account, o.amount,
           row_number() over (partition by o.source) as line
      from (/* offered */) o
     where o.amount <> 0
       and not exists (select from ledger.posting p where p.source = o.source)),
numbered as materialized (
    select n.*, max(n.drawn) over (partition by n.source) as posting_id
      from (select o.*, case when o.line = 1 then nextval(pg_get_serial_sequence('ledger.posting', 'id')) end as drawn
              from offered o) n),
posted as (
    insert into ledger.posting (id, source, kind, effective_on, posted_at, title, period)
        overriding system value
    select posting_id, source, :kind, effective_on, :now, title, period
      from numbered where line = 1
     order by posting_id
    returning id),
entered as (
    insert into ledger.entry (posting_id, subscriber_code, contract_id, account, amount, effective_on)
    select posting_id, subscriber_code, contract_id, account, amount, effective_on
      from numbered
     order by posting_id, line
    returning posting_id)
select (select count(*) from posted)::int as posted, (select count(*) from entered) as entries
