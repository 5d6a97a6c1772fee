-- One row: a document of a run whose release is not in the journal; a reconciliation act without its act of the
-- journal, or the other way round; a number voided that no act voided.
with act as (
    select * from audit.act_v where action in ('month.release', 'reconciliation.formed', 'numbers.voided')
), papers as (
    select run_id, count(*) as papers from documents.document group by run_id
)
select 'документов ' || p.papers || ' запуска ' || p.run_id || ': выпуска нет в журнале' as line
  from papers p
 where not exists (select from act t where t.action = 'month.release' and (t.details ->> 'run')::bigint = p.run_id)
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
