-- One row: how many readings are new and how many supersede another one of the same meter and day.
with wanted as (
    select m.id as meter_id, m.subscriber_code, s.taken_on, s.value, s.source
      from staged_readings s join metering.meter m on m.code = s.meter_id
), standing as materialized (
    -- what counts on such a day, or waits to
    select r.id, r.meter_id, r.subscriber_code, r.taken_on, r.value, r.source, t.state
      from wanted w
      join metering.reading r on r.meter_id = w.meter_id and r.taken_on = w.taken_on
      join metering.reading_state t on t.reading_id = r.id and t.state in ('ACCEPTED', 'HELD')
), fresh as (
    select w.*, exists (select from standing s where s.meter_id = w.meter_id and s.taken_on = w.taken_on) as replaces
      from wanted w
     where not exists (select from standing s
                        where s.meter_id = w.meter_id and s.taken_on = w.taken_on and s.state = 'ACCEPTED'
                          and s.value = w.value and s.source = w.source)
), filed as (
    insert into metering.reading (meter_id, subscriber_code, period, taken_on, value, source, submitted_at)
    select meter_id, subscriber_code, date_trunc('month', taken_on), taken_on, value, source,
           case when :known then least(:now, (taken_on + time '10:20') at time zone :zone) else :now end
      from fresh
    returning id, subscriber_code, submitted_at
), judged as (
    insert into metering.reading_judgement (reading_id, subscriber_code, state, reason, judged_at, judged_by)
    select id, subscriber_code, 'ACCEPTED', null, submitted_at, :by from filed
    union all
    select s.id, s.subscriber_code, 'SUPERSEDED', 'показание того же дня загружено из файла', :now, :by
      from standing s join fresh f on f.meter_id = s.meter_id and f.taken_on = s.taken_on
)
select count(*) filter (where not replaces) as fresh, count(*) filter (where replaces) as changed from fresh
