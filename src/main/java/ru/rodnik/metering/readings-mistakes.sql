-- One row a mistake: what such a dial never showed on such a day.
with meter as (
    select id as code, digits, installed_on, removed_on from staged_meters
    union all
    select code, digits, installed_on, removed_on
      from metering.meter m where not exists (select from staged_meters s where s.id = m.code)
), judged as (
    select r.*, m.code, m.digits, m.installed_on, m.removed_on
      from staged_readings r left join meter m on m.code = r.meter_id
)
select line, 'meter_id' as field, 'no such meter' as says from judged where meter_id is not null and code is null
union all
select line, 'value', 'more digits than the dial' from judged where value >= 10::numeric ^ digits
union all
select line, 'taken_on', 'earlier than the meter was installed' from judged where taken_on < installed_on
union all
select line, 'taken_on', 'later than the meter was removed' from judged where taken_on > removed_on
