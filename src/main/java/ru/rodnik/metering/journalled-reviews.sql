-- One row: what an engineer decided about a reading or a declared volume without the act, or an act without the
-- decision. The first judgement comes with the receipt or the import; one that supersedes, with the newer value.
with decided as (
    select 'reading:' || reading_id as subject, 'reading.' || lower(state) as action, judged_by, judged_at
      from (select *, row_number() over (partition by reading_id order by id) as nth from metering.reading_judgement) as j
     where nth > 1 and state in ('ACCEPTED', 'REFUSED')
    union all
    select 'hot-water:' || hot_water_id, 'hot-water.' || lower(state), judged_by, judged_at
      from (select *, row_number() over (partition by hot_water_id order by id) as nth from metering.hot_water_judgement) as j
     where nth > 1 and state in ('ACCEPTED', 'REFUSED')
), act as (
    select * from audit.act_v
     where action in ('reading.accepted', 'reading.refused', 'hot-water.accepted', 'hot-water.refused')
)
select coalesce(d.subject || ' ' || d.action, t.subject || ' ' || t.action) || ': '
           || case when t.id is null then 'решение без записи в журнале' else 'решение есть только в журнале' end as line
  from decided d
  full join act t on t.subject = d.subject and t.action = d.action and t.actor_id = d.judged_by
                 and abs(extract(epoch from t.at - d.judged_at)) < 60
 where t.id is null or d.subject is null
 limit 20
