-- One row: a step of a run without its act by the same person, or an act without its step; and a run that was replaced
-- though no later run of its month follows.
with step as (
    select id, period, 'month.run' as action, started_at as at, started_by as actor_id from billing.month_run
    union all
    select id, period, 'month.calculated', calculated_at, null from billing.month_run where calculated_at is not null
    union all
    select id, period, 'month.release', release_started_at, release_started_by
      from billing.month_run where release_started_at is not null
    union all
    select id, period, 'month.released', released_at, null from billing.month_run where released_at is not null
), act as (
    select * from audit.act_v where action in ('month.run', 'month.calculated', 'month.release', 'month.released')
)
select coalesce(to_char(s.period, 'YYYY-MM'), t.subject) || ', запуск ' || coalesce(s.id::text, t.details ->> 'run')
           || ': ' || coalesce(s.action || ' без записи в журнале', t.action || ' только в журнале') as line
  from step s
  full join act t on t.action = s.action and t.subject = 'month:' || to_char(s.period, 'YYYY-MM')
                 and (t.details ->> 'run')::bigint = s.id and coalesce(s.actor_id, t.actor_id) = t.actor_id
                 and abs(extract(epoch from t.at - s.at)) < 60
 where s.id is null or t.id is null
union all
select to_char(r.period, 'YYYY-MM') || ', запуск ' || r.id || ': состояние ' || r.state || ' не то, что записано о нём'
  from billing.month_run r
 where r.state <> case when exists (select from billing.month_run n where n.period = r.period and n.number > r.number)
                       then 'REPLACED'
                       when r.released_at is not null then 'RELEASED'
                       when r.calculated_at is not null then 'CALCULATED'
                       else 'RUNNING' end
union all
select to_char(coalesce(c.period, to_date(substr(t.subject, 7), 'YYYY-MM')), 'YYYY-MM') || ': приём показаний закончен '
           || case when t.id is null then 'без записи в журнале' else 'только в журнале' end
  from billing.cut_off c
  full join (select * from audit.act_v where action = 'month.cut-off') as t
         on t.subject = 'month:' || to_char(c.period, 'YYYY-MM') and t.actor_id = c.cut_off_by
        and abs(extract(epoch from t.at - c.cut_off_at)) < 60
 where c.period is null or t.id is null
 limit 20
