-- One row: subscribers who settled with us since the first day of the year, by the best of their acts of this year (REC-01).
\set first '''2026-01-01''::date'
\set today 'current_date'
with settled as (
    select distinct e.subscriber_code
      from ledger.entry_v e
     where e.account in ('RECEIVABLE', 'PENALTY_RECEIVABLE') and e.effective_on between :first and :today
), best as (
    select a.subscriber_code,
           case when bool_or(a.state = 'SIGNED') then 'SIGNED'
                when bool_or(a.state = 'DISPUTED') then 'DISPUTED'
                when bool_or(a.state in ('SENT', 'VIEWED')) then 'AWAITED'
                when bool_or(a.state = 'DEEMED_AGREED') then 'SILENT' end as state
      from reconciliation.act_state_v a
     where a.on_day between :first and :today
     group by a.subscriber_code
)
select cast(extract(year from cast(:first as date)) as int) as year, count(*) as subscribers,
       count(*) filter (where b.state = 'SIGNED') as signed,
       count(*) filter (where b.state = 'DISPUTED') as disputed,
       count(*) filter (where b.state = 'AWAITED') as awaited,
       count(*) filter (where b.state = 'SILENT') as silent
  from settled s left join best b on b.subscriber_code = s.subscriber_code
