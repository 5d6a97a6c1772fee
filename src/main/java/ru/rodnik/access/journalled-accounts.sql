-- One row: an account opened or closed without its act, or an act without its account.
with done as (
    select id, subscriber_code, 'account.opened' as action, opened_at as at from access.account
    union all
    select id, subscriber_code, 'account.closed', closed_at from access.account where state = 'CLOSED'
), act as (
    select * from audit.act_v where action in ('account.opened', 'account.closed')
)
select 'кабинет ' || coalesce(d.id::text, t.subject) || ': '
           || case when t.id is null then d.action || ' без записи в журнале' else t.action || ' только в журнале' end as line
  from done d
  full join act t on t.subject = 'account:' || d.id and t.action = d.action and t.subscriber_code = d.subscriber_code
                 and abs(extract(epoch from t.at - d.at)) < 60
 where t.id is null or d.id is null
 limit 20
