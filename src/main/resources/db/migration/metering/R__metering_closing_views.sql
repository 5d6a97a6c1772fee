-- One row a meter and month with a reading that counts or waits for its review.
create or replace view metering.read_meter_v with (security_invoker = true) as
select r.meter_id, r.period, r.subscriber_code, s.state
  from metering.reading r
  join metering.reading_state s on s.reading_id = r.id
 where s.state in ('ACCEPTED', 'HELD');

-- One row a premises and month with a hot-water volume that is accepted or waits for its review.
create or replace view metering.declared_premises_v with (security_invoker = true) as
select h.premises_id, h.period, h.subscriber_code, s.state
  from metering.hot_water h
  join metering.hot_water_state s on s.hot_water_id = h.id
 where s.state in ('ACCEPTED', 'SUBMITTED');

grant select on metering.read_meter_v, metering.declared_premises_v to rodnik_app;
