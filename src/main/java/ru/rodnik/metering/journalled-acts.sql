-- One row: an act about a meter that the journal does not know, or an entry of the journal without its act.
with entered as (
    select * from audit.act_v where subject like 'meter-act:%'
)
select 'акт ' || coalesce(a.number, t.subject) || ': '
           || case when t.id is null then 'нет записи в журнале' else 'есть только в журнале' end as line
  from metering.act a
  full join entered t on t.subject = 'meter-act:' || a.id and t.actor_id = a.actor_id
                     and t.action = 'meter.' || replace(lower(a.kind), '_', '-')
                     and t.subscriber_code = a.subscriber_code
 where t.id is null or a.id is null
 limit 20
