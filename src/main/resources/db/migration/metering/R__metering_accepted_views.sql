-- What the month is determined from: readings and declared volumes that count now, and when they were judged last.
create or replace view metering.accepted_reading_v with (security_invoker = true) as
select r.id, r.meter_id, r.subscriber_code, r.taken_on, r.value
  from metering.reading r
  join metering.reading_state s on s.reading_id = r.id
 where s.state = 'ACCEPTED';

create or replace view metering.accepted_hot_water_v with (security_invoker = true) as
select h.id, h.premises_id, h.subscriber_code, h.period, h.volume
  from metering.hot_water h
  join metering.hot_water_state s on s.hot_water_id = h.id
 where s.state = 'ACCEPTED';

-- One row a judgement of a reading or of a declared volume, a month that an act, its taking back or a notice is about, or one from which
-- a file changed a meter: the facts of that premises' month changed then.
create or replace view metering.changed_fact_v with (security_invoker = true) as
select m.premises_id, r.period, j.judged_at
  from metering.reading_judgement j
  join metering.reading r on r.id = j.reading_id
  join metering.meter m on m.id = r.meter_id
union all
select h.premises_id, h.period, j.judged_at
  from metering.hot_water_judgement j
  join metering.hot_water h on h.id = j.hot_water_id
union all
select m.premises_id, month.first_day::date, a.recorded_at
  from metering.act a
  join metering.meter m on m.id = a.meter_id
 cross join lateral generate_series(date_trunc('month', a.day), date_trunc('month', a.recorded_at), interval '1 month')
            as month(first_day)
union all
select m.premises_id, month.first_day::date, w.withdrawn_at
  from metering.act_withdrawal w
  join metering.act a on a.id = w.act_id
  join metering.meter m on m.id = a.meter_id
 cross join lateral generate_series(date_trunc('month', a.day), date_trunc('month', w.withdrawn_at), interval '1 month')
            as month(first_day)
union all
select s.premises_id, month.first_day::date, s.changed_at
  from metering.suspension s
 cross join lateral generate_series(date_trunc('month', s.from_day), date_trunc('month', s.until_day), interval '1 month')
            as month(first_day)
union all
select premises_id, period, changed_at from metering.fact_of_file;

grant select on metering.accepted_reading_v, metering.accepted_hot_water_v, metering.changed_fact_v to rodnik_app;
