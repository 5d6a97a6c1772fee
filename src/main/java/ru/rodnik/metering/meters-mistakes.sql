-- One row a mistake. A meter may pass to other premises of the same subscriber, not to another subscriber's.
with recursive place as (
    -- whose the premises of this import are
    select p.id as code, coalesce(c.subscriber_code, s.subscriber_code) as subscriber_code
      from staged_premises p
      left join registry.contract_v c on c.number = p.contract_number
      left join staged_contracts s on s.number = p.contract_number
    union all
    select p.code, p.subscriber_code
      from registry.premises_v p
     where p.code in (select premises_id from staged_meters)
       and p.code not in (select id from staged_premises where id is not null)
), chain as (
    -- from each meter upwards, one row a step, as the meters will stand
    select line, id, parent_meter_id as above, 1 as steps
      from staged_meters where parent_meter_id is not null
    union all
    select c.line, c.id, case when s.id is null then parent.code else s.parent_meter_id end, c.steps + 1
      from chain c
      left join staged_meters s on s.id = c.above
      left join metering.meter m on m.code = c.above
      left join metering.meter parent on parent.id = m.parent_meter_id
     where c.above <> c.id and c.steps < 20
       and case when s.id is null then parent.code else s.parent_meter_id end is not null
)
select m.line, 'premises_id' as field, 'no such premises' as says
  from staged_meters m
 where m.premises_id is not null and not exists (select from place where place.code = m.premises_id)
union all
select m.line, 'premises_id', 'the meter belongs to subscriber ' || known.subscriber_code
  from staged_meters m
  join metering.meter known on known.code = m.id
  join place on place.code = m.premises_id and place.subscriber_code <> known.subscriber_code
union all
select line, 'initial_reading', 'more digits than the dial'
  from staged_meters where initial_reading >= 10::numeric ^ digits
union all
select line, 'final_reading', 'more digits than the dial' from staged_meters where final_reading >= 10::numeric ^ digits
union all
select line, 'final_reading', 'not given though removed_on is'
  from staged_meters where removed_on is not null and final_reading is null
union all
select line, 'removed_on', 'not given though final_reading is'
  from staged_meters where final_reading is not null and removed_on is null
union all
select line, 'removed_on', 'earlier than installed_on' from staged_meters where removed_on < installed_on
union all
select line, 'parent_meter_id', 'not given though role is SUB'
  from staged_meters where role = 'SUB' and parent_meter_id is null
union all
select m.line, 'parent_meter_id', 'no such meter'
  from staged_meters m
 where m.parent_meter_id is not null
   and not exists (select from staged_meters p where p.id = m.parent_meter_id)
   and not exists (select from metering.meter p where p.code = m.parent_meter_id)
union all
select m.line, 'parent_meter_id', 'measures another medium'
  from staged_meters m
  left join staged_meters s on s.id = m.parent_meter_id
  left join metering.meter k on k.code = m.parent_meter_id
 where m.role = 'SUB' and coalesce(s.medium, k.medium) <> m.medium
union all
select distinct line, 'parent_meter_id', 'stands behind itself' from chain where above = id or steps = 20
