-- One row: a step of an act without its act of the journal, or the other way round.
with act as (
    select * from audit.act_v
     where action in ('reconciliation.sent', 'reconciliation.viewed', 'reconciliation.signed', 'reconciliation.disputed',
                      'reconciliation.deemed-agreed', 'reconciliation.cancelled')
)
select 'акт сверки ' || coalesce(e.act_id::text, t.subject) || ', '
           || coalesce(lower(e.state), t.action) || ': '
           || case when t.id is null then 'нет записи в журнале' else 'есть только в журнале' end as line
  from reconciliation.act_event e
  full join act t on (t.details ->> 'event')::bigint = e.id and t.subscriber_code = e.subscriber_code
                 and t.action = 'reconciliation.' || replace(lower(e.state), '_', '-') and t.actor_id = e.actor_id
 where t.id is null or e.id is null
 limit 20
