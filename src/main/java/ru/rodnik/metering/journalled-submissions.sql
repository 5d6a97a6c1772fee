-- One row: a receipt without the act that gave it, with the same person and the same fingerprint, or an act without a
-- receipt.
with act as (
    select * from audit.act_v where action in ('readings.submitted', 'hot-water.submitted')
)
select 'квитанция ' || coalesce(s.receipt, t.subject) || ': '
           || case when t.id is null then 'нет записи в журнале' else 'есть только в журнале' end as line
  from metering.submission s
  full join act t on t.subject = 'receipt:' || s.receipt and t.actor_kind = s.actor_kind and t.actor_id = s.actor_id
                 and t.action = case s.kind when 'READINGS' then 'readings.submitted' else 'hot-water.submitted' end
                 and t.subscriber_code = s.subscriber_code and t.details ->> 'sha256' = s.sha256
                 and abs(extract(epoch from t.at - s.submitted_at)) < 60
 where t.id is null or s.id is null
 limit 20
