-- One row a month: what was owed at its start, what moved, what was owed at its end. What was taken over from other
-- books within a month stands in its opening.
\set codes '''{101}''::int[]'
\set contract 'null::bigint'
\set from '''2026-01-01''::date'
\set to '''2026-12-01''::date'
with moved as (
    select date_trunc('month', e.effective_on)::date as month,
           sum(e.amount) as total,
           coalesce(sum(e.amount) filter (where e.counts_as = 'OPENING'), 0) as opened,
           coalesce(sum(e.amount) filter (where e.counts_as = 'CHARGE'), 0) as charged,
           coalesce(-sum(e.amount) filter (where e.counts_as = 'PAYMENT'), 0) as paid,
           coalesce(sum(e.amount) filter (where e.counts_as = 'CORRECTION'), 0) as corrected,
           coalesce(sum(e.amount) filter (where e.counts_as = 'PENALTY'), 0) as penalties
      from ledger.entry_v e
     where e.account in ('RECEIVABLE', 'PENALTY_RECEIVABLE')
       and e.subscriber_code = any(:codes)
       and (cast(:contract as bigint) is null or e.contract_id = :contract)
       and e.effective_on < (cast(:to as date) + interval '1 month')
     group by 1),
month as (
    select generate_series(cast(:from as date), cast(:to as date), interval '1 month')::date as month)
select s.month as period,
       coalesce((select sum(b.total) from moved b where b.month < s.month), 0) + coalesce(m.opened, 0) as opening,
       coalesce(m.charged, 0) as charged, coalesce(m.paid, 0) as paid, coalesce(m.corrected, 0) as corrected,
       coalesce(m.penalties, 0) as penalties,
       coalesce((select sum(b.total) from moved b where b.month <= s.month), 0) as closing
  from month s left join moved m on m.month = s.month
 order by s.month
