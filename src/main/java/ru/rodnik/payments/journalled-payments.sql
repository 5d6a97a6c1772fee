-- One row: a payment or a reversal without its act by the same person, or an act without its payment. Payments entered
-- together share the moment; their act tells how many and how much.
with alone as (
    select case when reverses is null then 'payment.entered' else 'payment.reversed' end as action,
           'payment:' || coalesce(reverses, id) as subject, amount, entered_at as at, entered_by, id
      from payments.payment
), act as (
    select * from audit.act_v where action in ('payment.entered', 'payment.reversed', 'payments.entered')
), paired as (
    select a.id, a.entered_by, a.at, a.amount, a.action, t.id as act_id
      from alone a
      left join act t on t.action = a.action and t.subject = a.subject and t.actor_id = a.entered_by
                     and (t.details ->> 'amount')::numeric = a.amount and abs(extract(epoch from t.at - a.at)) < 60
), together as (
    select at, entered_by, count(*) as payments, sum(amount) as amount
      from paired where act_id is null and action = 'payment.entered' group by at, entered_by
), batched as (
    select g.*, t.id as act_id
      from together g
      left join act t on t.action = 'payments.entered' and t.actor_id = g.entered_by
                     and (t.details ->> 'count')::bigint = g.payments and (t.details ->> 'amount')::numeric = g.amount
                     and t.at between g.at and g.at + interval '1 hour'
)
select 'платежей ' || payments || ' на ' || amount || ', внёс ' || entered_by || ': нет записи в журнале' as line
  from batched where act_id is null
union all
select 'сторно ' || id || ' на ' || amount || ': нет записи в журнале' from paired
 where act_id is null and action = 'payment.reversed'
union all
select t.subject || ' ' || t.action || ': есть только в журнале' from act t
 where t.id not in (select act_id from paired where act_id is not null
                    union all select act_id from batched where act_id is not null)
 limit 20
