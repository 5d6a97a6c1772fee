-- Notes the premises with a fault that the file adds or changes, from the month in which it began.
\set now '''2026-11-23''::timestamptz'
insert into metering.fact_of_file (premises_id, subscriber_code, period, changed_at)
select m.premises_id, m.subscriber_code, date_trunc('month', s."from")::date, :now
  from staged_meter_faults s
  join metering.meter m on m.code = s.meter_id
  left join metering.fault k on k.meter_id = m.id and k.from_day = s."from"
 where k.id is null or k.until_day is distinct from s.until
