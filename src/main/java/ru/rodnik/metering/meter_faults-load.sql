-- One row: how many faults are new and how many have changed.
with loaded as (
    insert into metering.fault as kept (meter_id, subscriber_code, from_day, until_day, reason)
    select m.id, m.subscriber_code, s."from", s.until, s.reason
      from staged_meter_faults s join metering.meter m on m.code = s.meter_id
        on conflict (meter_id, from_day) do update
       set until_day = excluded.until_day, reason = excluded.reason
     where (kept.until_day, kept.reason) is distinct from (excluded.until_day, excluded.reason)
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
