-- The postings that are new, with their entries; how many postings. An entry of zero says nothing and is left out.
with offered as materialized (
    select o.source, o.title, o.period, o.effective_on, o.subscriber_code, o.contract_id, o.account, o.amount
      from (/* offered */) o
     where o.amount <> 0),
posted as (
    insert into ledger.posting (source, kind, effective_on, posted_at, title, period)
    select distinct on (source) source, :kind, effective_on, :now, title, period
      from offered
     order by source
        on conflict (source) do nothing
    returning id, source),
entered as (
    insert into ledger.entry (posting_id, subscriber_code, contract_id, account, amount, effective_on)
    select p.id, o.subscriber_code, o.contract_id, o.account, o.amount, o.effective_on
      from offered o join posted p using (source)
    returning posting_id)
select count(distinct posting_id)::int as posted from entered
