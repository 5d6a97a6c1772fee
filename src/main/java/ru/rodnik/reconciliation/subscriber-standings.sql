-- One row a subscriber: what moved within the days, which act of exactly these days he has, how far his acts of the year are.
\set codes 'null::int[]'
\set from '''2026-07-01''::date'
\set to '''2026-09-30''::date'
\set quarter '''2026-10-01''::date'
with moves as (
    select e.subscriber_code,
           coalesce(sum(e.amount) filter (where e.effective_on < :from or e.counts_as = 'OPENING'), 0) as opening,
           coalesce(sum(e.amount) filter (where e.effective_on >= :from and e.counts_as not in ('OPENING', 'PAYMENT')), 0)
               as debit,
           -coalesce(sum(e.amount) filter (where e.effective_on >= :from and e.counts_as = 'PAYMENT'), 0) as credit,
           sum(e.amount) as closing,
           count(*) filter (where e.effective_on >= :from and e.counts_as <> 'OPENING') > 0 as moved
      from ledger.entry_v e
     where e.account in ('RECEIVABLE', 'PENALTY_RECEIVABLE') and e.effective_on <= :to
       and (cast(:codes as int[]) is null or e.subscriber_code = any (:codes))
     group by e.subscriber_code
), acts as (
    select r.subscriber_code,
           max(r.number) filter (where r.contract_id is null and r.period_from = :from and r.period_to = :to) as act,
           coalesce(bool_or(a.state = 'SIGNED' and extract(year from a.on_day) = extract(year from cast(:to as date))), false)
               as signed_this_year,
           coalesce(bool_or(a.state in ('SENT', 'VIEWED', 'DISPUTED')
                            and extract(year from a.on_day) = extract(year from cast(:to as date))), false) as awaited
      from documents.reconciliation_v r
      left join reconciliation.act_state_v a on a.act_id = r.id
     where coalesce(a.state, 'DRAFT') <> 'CANCELLED'
     group by r.subscriber_code
), asked as (
    select distinct e.subscriber_code
      from reconciliation.act_event e
     where e.nth = 1 and e.on_day >= :quarter and e.actor_kind <> 'SUBSCRIBER'
)
select s.subscriber_code, s.short_name as name,
       exists (select from registry.contract_v c where c.subscriber_code = s.subscriber_code) as has_contract,
       coalesce(m.opening, 0) as opening, coalesce(m.debit, 0) as debit, coalesce(m.credit, 0) as credit,
       coalesce(m.closing, 0) as closing, coalesce(m.moved, false) as moved, a.act,
       coalesce(a.signed_this_year, false) as signed_this_year, coalesce(a.awaited, false) as awaited,
       q.subscriber_code is not null as asked
  from registry.subscriber_v s
  left join moves m on m.subscriber_code = s.subscriber_code
  left join acts a on a.subscriber_code = s.subscriber_code
  left join asked q on q.subscriber_code = s.subscriber_code
 where cast(:codes as int[]) is null or s.subscriber_code = any (:codes)
 order by s.subscriber_code
