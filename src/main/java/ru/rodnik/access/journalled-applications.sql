-- One row: an arrow of an application without the act that leads there, an act without its arrow, or a state that is
-- not where the last arrow leads. The k-th arrow and the k-th act are one: same actor, same minute.
with leads (action, state) as (values
    ('application.filed', 'DRAFT'), ('application.papers-frozen', 'PRINTED'),
    ('application.papers-received', 'PAPER_RECEIVED'), ('application.scan-received', 'SCAN_RECEIVED'),
    ('application.approved', 'APPROVED'), ('application.activated', 'ACTIVE'),
    ('application.activated-provisionally', 'ACTIVE_PROVISIONAL'), ('application.suspended', 'SUSPENDED'),
    ('application.rejected', 'REJECTED'), ('application.expired', 'EXPIRED'),
    ('application.superseded', 'EXPIRED'), ('application.superseded', 'SUPERSEDED')
), arrow as (
    select a.number, e.to_state, e.actor_id, e.at,
           row_number() over (partition by e.application_id order by e.id) as nth
      from access.application_event e join access.application a on a.id = e.application_id
), act as (
    select substr(subject, length('application:') + 1) as number, action, actor_id, at,
           row_number() over (partition by subject order by id) as nth
      from audit.act_v where action in (select action from leads)
)
select 'заявка ' || coalesce(r.number, t.number) || ', шаг ' || coalesce(r.nth, t.nth) || ': в заявке '
           || coalesce(r.to_state || ' (' || r.actor_id || ')', 'нет') || ', в журнале '
           || coalesce(t.action || ' (' || t.actor_id || ')', 'нет') as line
  from arrow r
  full join act t on t.number = r.number and t.nth = r.nth
 where r.number is null or t.number is null or r.actor_id <> t.actor_id
    or abs(extract(epoch from t.at - r.at)) >= 60
    or not exists (select from leads l where l.action = t.action and l.state = r.to_state)
union all
select 'заявка ' || a.number || ': состояние ' || a.state || ' не то, к которому ведёт последний шаг'
  from access.application a
 where a.state is distinct from (select e.to_state from access.application_event e
                                  where e.application_id = a.id order by e.id desc limit 1)
 limit 20
