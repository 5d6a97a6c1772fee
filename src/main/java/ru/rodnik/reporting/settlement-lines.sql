-- One row a change of what the contracts owe, the newest first, with what is owed after it.
\set codes '''{101}''::int[]'
\set contract 'null::bigint'
\set from '''2026-01-01''::date'
\set to '''2026-12-31''::date'
\set limit 50
\set offset 0
with change as (
    select e.posting_id, e.contract_id, e.effective_on, e.kind, e.counts_as, e.title, e.source, e.period, e.reversed,
           sum(e.amount) as amount
      from ledger.entry_v e
     where e.account in ('RECEIVABLE', 'PENALTY_RECEIVABLE')
       and e.subscriber_code = any(:codes)
       and (cast(:contract as bigint) is null or e.contract_id = :contract)
       and e.effective_on <= :to
     group by e.posting_id, e.contract_id, e.effective_on, e.kind, e.counts_as, e.title, e.source, e.period, e.reversed),
running as (
    select c.*, sum(c.amount) over (order by c.effective_on, c.posting_id, c.contract_id) as owed from change c)
select r.posting_id, r.contract_id, k.number as contract_number, r.effective_on, r.kind, r.counts_as, r.title, r.source,
       r.period, r.reversed, r.amount, r.owed, (count(*) over ())::int as lines
  from running r
  join registry.contract_v k on k.id = r.contract_id
 where r.effective_on >= :from
 order by r.effective_on desc, r.posting_id desc, r.contract_id desc
 limit :limit offset :offset
