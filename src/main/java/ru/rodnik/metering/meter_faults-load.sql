-- One row: how many faults are new and how many have changed. An end that an act has recorded stays.
with loaded as (
    insert into metering.fault as kept (meter_id, subscriber_code, from_day, until_day, reason)
    select m.id, m.subscriber_code, s."from", s.until, s.reason
      from staged_meter_faults s join metering.meter m on m.code = s.meter_id
        on conflict (meter_id, from_day) do update
       set until_day = case when kept.ended_by is null then excluded.until_day else kept.until_day end,
           reason = excluded.reason
     where kept.reason <> excluded.reason
        or kept.ended_by is null and kept.until_day is distinct from excluded.until_day
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
