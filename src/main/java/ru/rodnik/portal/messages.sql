-- One row a thing the subscriber should know of: what was refused or is looked at, and meters whose verification ends.
\set codes '''{101}''::int[]'
\set contract 'null::bigint'
\set since '''2026-10-01''::date'
\set today '''2026-11-16''::date'
\set soon '''2027-01-15''::date'
select kind, at, day, address, serial, reason, meter_id, reading_id
  from (select case when r.state = 'HELD' and r.asks_photo and r.photo_id is null then 'READING_PHOTO_WANTED'
                    when r.state = 'HELD' then 'READING_HELD' else 'READING_REFUSED' end as kind,
               r.judged_at as at, r.taken_on as day, p.address, m.serial, r.reason, m.id as meter_id, r.id as reading_id
          from metering.reading_v r
          join metering.meter_v m on m.id = r.meter_id
          join registry.premises_v p on p.id = m.premises_id
         where r.subscriber_code = any(:codes) and r.period >= :since and r.state in ('HELD', 'REFUSED')
           and (cast(:contract as bigint) is null or p.contract_id = :contract)
           and not exists (select from metering.reading_v x
                            where x.meter_id = r.meter_id and x.period = r.period and x.id > r.id)
        union all
        select 'HOT_WATER_REFUSED', h.judged_at, h.period, p.address, '', h.reason, null, null
          from metering.hot_water_v h
          join registry.premises_v p on p.id = h.premises_id
         where h.subscriber_code = any(:codes) and h.period >= :since and h.state = 'REFUSED'
           and (cast(:contract as bigint) is null or p.contract_id = :contract)
           and not exists (select from metering.hot_water_v x
                            where x.premises_id = h.premises_id and x.period = h.period and x.id > h.id)
        union all
        select case when m.verification_due < :today then 'VERIFICATION_OVER' else 'VERIFICATION_SOON' end,
               n.reminded_at, m.verification_due, p.address, m.serial, null, m.id, null
          from metering.meter_v m
          join registry.premises_v p on p.id = m.premises_id
          left join lateral (
                select max(v.reminded_at) as reminded_at from metering.verification_reminder_v v
                 where v.meter_id = m.id and v.verification_due = m.verification_due) n on true
         where m.subscriber_code = any(:codes) and m.removed_on is null and m.verification_due <= :soon
           and (cast(:contract as bigint) is null or p.contract_id = :contract)
        union all
        select 'READINGS_WANTED', r.sent_at, r.period, k.number, '', null, null, null
          from (select distinct on (x.contract_id) x.*
                  from office.reminder_v x
                 where x.subscriber_code = any(:codes) and x.period = date_trunc('month', cast(:today as date))
                   and (cast(:contract as bigint) is null or x.contract_id = :contract)
                 order by x.contract_id, x.sent_at desc) r
          join registry.contract_v k on k.id = r.contract_id
         where exists (select from registry.premises_v p
                         join metering.meter_v m on m.premises_id = p.id
                        where p.contract_id = r.contract_id and m.installed_on <= :today
                          and (m.removed_on is null or m.removed_on >= :today)
                          and not exists (select from metering.read_meter_v t
                                           where t.meter_id = m.id and t.period = r.period))
            or exists (select from registry.premises_v p
                        where p.contract_id = r.contract_id and p.wastewater and p.hot_water_source = 'EXTERNAL_SUPPLIER'
                          and not exists (select from metering.meter_v m
                                           where m.premises_id = p.id and m.medium = 'HOT_WATER'
                                             and m.installed_on <= :today
                                             and (m.removed_on is null or m.removed_on >= :today))
                          and not exists (select from metering.declared_premises_v d
                                           where d.premises_id = p.id and d.period = r.period))) as message
 order by array_position(array['READING_PHOTO_WANTED', 'READINGS_WANTED', 'HOT_WATER_REFUSED', 'READING_REFUSED', 'READING_HELD', 'VERIFICATION_OVER', 'VERIFICATION_SOON'], kind),
       at desc nulls last, day, serial
 limit 6
