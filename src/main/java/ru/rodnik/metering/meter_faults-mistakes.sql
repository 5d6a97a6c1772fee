-- One row a mistake; faults of one meter never share a day, but for those that the program took from a verification.
with faults as (
    select line, meter_id, "from" as first_day, until as last_day from staged_meter_faults
    union all
    select null, m.code, f.from_day, f.until_day
      from metering.fault f
      join metering.meter m on m.id = f.meter_id
     where f.source <> 'PROGRAM'
       and not exists (select from staged_meter_faults s where s.meter_id = m.code and s."from" = f.from_day)
)
select line, 'meter_id' as field, 'no such meter' as says
  from staged_meter_faults f
 where f.meter_id is not null
   and not exists (select from staged_meters m where m.id = f.meter_id)
   and not exists (select from metering.meter m where m.code = f.meter_id)
union all
select line, 'until', 'earlier than from' from staged_meter_faults where until < "from"
union all
select f.line, 'from', 'another fault of the meter begins on ' || max(other.first_day) || ' and lasts'
  from staged_meter_faults f
  join faults other on other.meter_id = f.meter_id and other.first_day < f."from"
       and coalesce(other.last_day, 'infinity') >= f."from"
 group by f.line
union all
select f.line, 'until', 'another fault of the meter begins on ' || min(other.first_day)
  from staged_meter_faults f
  join faults other on other.line is null and other.meter_id = f.meter_id and other.first_day > f."from"
       and coalesce(f.until, 'infinity') >= other.first_day
 group by f.line
