-- Notes the premises whose meters the file adds or changes, from the month in which it is felt; a first file of all
-- tells nothing new.
\set now '''2026-11-23''::timestamptz'
insert into metering.fact_of_file (premises_id, subscriber_code, period, changed_at)
select place.id, p.subscriber_code, date_trunc('month', felt.day)::date, :now
  from staged_meters s
  join registry.premises_v p on p.code = s.premises_id
  left join metering.meter k on k.code = s.id
 cross join lateral (select p.id union select k.premises_id where k.id is not null) as place(id)
 cross join lateral (select least(
           case when (k.premises_id, k.medium, k.role, k.digits, k.installed_on, k.initial_reading)
                     is distinct from (p.id, s.medium, s.role, s.digits, s.installed_on, s.initial_reading)
                then least(k.installed_on, s.installed_on) end,
           case when k.verification_due is distinct from s.verification_due
                then least(k.verification_due, s.verification_due) + 1 end,
           case when (k.removed_on, k.final_reading) is distinct from (s.removed_on, s.final_reading)
                then least(k.removed_on, s.removed_on) end)) as felt(day)
 where felt.day is not null and exists (select from metering.meter)
