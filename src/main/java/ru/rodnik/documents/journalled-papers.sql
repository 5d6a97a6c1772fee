-- One row: a document of a run whose release is not in the journal; an advance, a penalty or an исправление without its
-- act of the journal, or the other way round; likewise the closing of an advance and a reconciliation act; a number voided
-- that no act voided.
with act as (
    select * from audit.act_v
     where action in ('month.release', 'reconciliation.formed', 'numbers.voided', 'advances.invoiced', 'penalty.invoiced',
                      'document.revised', 'advance.closed')
), papers as (
    select run_id, count(*) as papers from documents.document where run_id is not null and revision = 0 group by run_id
), advances as (
    select x.payment::bigint as payment_id
      from act t cross join lateral jsonb_array_elements_text(t.details::jsonb -> 'payments') as x(payment)
     where t.action = 'advances.invoiced'
), alone as (
    select d.id, case when d.revision > 0 then 'document.revised' else 'penalty.invoiced' end as action
      from documents.document d
     where d.revision > 0 or d.kind = 'PENALTY_INVOICE'
)
select 'документов ' || p.papers || ' запуска ' || p.run_id || ': выпуска нет в журнале' as line
  from papers p
 where not exists (select from act t where t.action = 'month.release' and (t.details ->> 'run')::bigint = p.run_id)
union all
select 'счёт-фактура на аванс по платежу ' || coalesce(a.payment_id, t.payment_id)
           || case when t.payment_id is null then ': нет записи в журнале' else ': есть только в журнале' end
  from documents.advance a full join advances t using (payment_id)
 where a.payment_id is null or t.payment_id is null
union all
select 'документ ' || coalesce('document:' || d.id, t.subject)
           || case when t.id is null then ': нет записи в журнале' else ': есть только в журнале' end
  from alone d
  full join (select * from act where action in ('penalty.invoiced', 'document.revised')) as t
         on t.subject = 'document:' || d.id and t.action = d.action
 where d.id is null or t.id is null
union all
select 'закрытие аванса ' || coalesce('document:' || c.advance_id, t.subject)
           || case when t.id is null then ': нет записи в журнале' else ': есть только в журнале' end
  from documents.advance_closing c
  full join (select * from act where action = 'advance.closed') as t
         on t.subject = 'document:' || c.advance_id and (t.details ->> 'amount')::numeric = c.gross
 where c.id is null or t.id is null
union all
select 'акт сверки ' || coalesce(r.number::text, t.subject) || ': '
           || case when t.id is null then 'нет записи в журнале' else 'есть только в журнале' end
  from documents.reconciliation r
  full join (select * from act where action = 'reconciliation.formed') as t
         on t.subject = 'reconciliation:' || r.number and t.subscriber_code = r.subscriber_code
        and t.actor_name = r.formed_by and (t.details ->> 'closing')::numeric = r.closing
        and abs(extract(epoch from t.at - r.formed_at)) < 60
 where t.id is null or r.id is null
union all
select 'номер ' || v.series || '/' || v.year || ' № ' || v.number || ': пропущен без записи в журнале'
  from documents.voided_number v
 where not exists (select from act t
                    where t.action = 'numbers.voided' and t.subject = 'series:' || v.series || '/' || v.year
                      and v.number between (t.details ->> 'first')::bigint and (t.details ->> 'last')::bigint)
 limit 20
