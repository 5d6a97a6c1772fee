-- One row: how many volumes are new and how many supersede another one of the same premises and month.
with wanted as (
    select p.id as premises_id, p.subscriber_code, s.period, s.volume_m3, s.state
      from staged_hot_water s join registry.premises_v p on p.code = s.premises_id
), standing as materialized (
    select h.id, h.premises_id, h.subscriber_code, h.period, h.volume, t.state
      from wanted w
      join metering.hot_water h on h.premises_id = w.premises_id and h.period = w.period
      join metering.hot_water_state t on t.hot_water_id = h.id and t.state in ('ACCEPTED', 'SUBMITTED')
), fresh as (
    select w.*, exists (select from standing s where s.premises_id = w.premises_id and s.period = w.period) as replaces
      from wanted w
     where not exists (select from standing s
                        where s.premises_id = w.premises_id and s.period = w.period and s.state = w.state
                          and s.volume = w.volume_m3)
), filed as (
    insert into metering.hot_water (premises_id, subscriber_code, period, volume, not_consumed, source, submitted_at)
    select premises_id, subscriber_code, period, volume_m3, volume_m3 = 0, 'IMPORT',
           case when :known then least(:now, (period + interval '1 month 2 days 11 hours') at time zone :zone)
                else :now end
      from fresh
    returning id, premises_id, period, subscriber_code, submitted_at
), judged as (
    insert into metering.hot_water_judgement (hot_water_id, subscriber_code, state, reason, judged_at, judged_by)
    select filed.id, filed.subscriber_code, fresh.state, null, filed.submitted_at, :by
      from filed join fresh using (premises_id, period)
    union all
    select s.id, s.subscriber_code, 'SUPERSEDED', 'объём того же месяца загружен из файла', :now, :by
      from standing s join fresh f on f.premises_id = s.premises_id and f.period = s.period
)
select count(*) filter (where not replaces) as fresh, count(*) filter (where replaces) as changed from fresh
