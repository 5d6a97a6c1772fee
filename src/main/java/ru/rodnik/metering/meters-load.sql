-- One row: of the staged meters whose parent is known, how many are new and how many have changed; these
-- leave the stage. What an act has stated since is not taken back by the file; a later verification is.
with ready as (
    delete from staged_meters s
     where s.parent_meter_id is null
        or exists (select from metering.meter m where m.code = s.parent_meter_id)
    returning s.*
), given as (
    select r.*, p.id as place, p.subscriber_code, m.id as parent
      from ready r
      join registry.premises_v p on p.code = r.premises_id
      left join metering.meter m on m.code = r.parent_meter_id
), loaded as (
    insert into metering.meter as kept (code, premises_id, subscriber_code, medium, role, serial, model, dn_mm, digits,
                                        decimals, installed_on, initial_reading, verification_due, seal_number,
                                        removed_on, final_reading, parent_meter_id)
    select id, place, subscriber_code, medium, role, serial, model, dn_mm, digits,
           decimals, installed_on, initial_reading, verification_due, seal_number, removed_on, final_reading,
           parent
      from given
        on conflict (code) do update
       set premises_id = excluded.premises_id, medium = excluded.medium, role = excluded.role, serial = excluded.serial,
           model = excluded.model, dn_mm = excluded.dn_mm, digits = excluded.digits, decimals = excluded.decimals,
           installed_on = excluded.installed_on, initial_reading = excluded.initial_reading,
           verification_due = case when 'verification_due' = any (kept.by_act)
                                   then greatest(kept.verification_due, excluded.verification_due)
                                   else excluded.verification_due end,
           seal_number = case when 'seal_number' = any (kept.by_act) then kept.seal_number else excluded.seal_number end,
           removed_on = case when 'removed_on' = any (kept.by_act) then kept.removed_on else excluded.removed_on end,
           final_reading = case when 'removed_on' = any (kept.by_act) then kept.final_reading
                                else excluded.final_reading end,
           parent_meter_id = excluded.parent_meter_id
     where (kept.premises_id, kept.medium, kept.role, kept.serial, kept.model, kept.dn_mm, kept.digits, kept.decimals,
            kept.installed_on, kept.initial_reading, kept.parent_meter_id)
           is distinct from
           (excluded.premises_id, excluded.medium, excluded.role, excluded.serial, excluded.model, excluded.dn_mm,
            excluded.digits, excluded.decimals, excluded.installed_on, excluded.initial_reading,
            excluded.parent_meter_id)
        or kept.verification_due is distinct from excluded.verification_due
           and not ('verification_due' = any (kept.by_act)
                    and coalesce(excluded.verification_due <= kept.verification_due, true))
        or kept.seal_number is distinct from excluded.seal_number and not 'seal_number' = any (kept.by_act)
        or (kept.removed_on, kept.final_reading) is distinct from (excluded.removed_on, excluded.final_reading)
           and not 'removed_on' = any (kept.by_act)
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
