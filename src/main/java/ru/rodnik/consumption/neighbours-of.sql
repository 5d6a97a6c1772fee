-- One row: premises fed through a meter of other premises, among all that hang together with premises of the contracts.
\set contracts '''{1}''::bigint[]'
with recursive near as (
    select id from registry.premises_v where contract_id = any (:contracts)
    union
    select beside.id
      from near
     cross join lateral (
            select p.premises_id as id
              from metering.meter_v s join metering.meter_v p on p.id = s.parent_meter_id
             where s.premises_id = near.id
            union all
            select s.premises_id
              from metering.meter_v p join metering.meter_v s on s.parent_meter_id = p.id
             where p.premises_id = near.id) beside
)
select s.premises_id as fed, p.premises_id as before
  from near
  join metering.meter_v s on s.premises_id = near.id
  join metering.meter_v p on p.id = s.parent_meter_id
 where s.premises_id <> p.premises_id
