-- One row a use of premises and a window: how much of this month has been handed in, and how much waits.
\set codes '''{101}''::int[]'
\set contract 'null::bigint'
\set period '''2026-11-01''::date'
\set today '''2026-11-16''::date'
with place as (
    select p.id, p.use, p.hot_water_source, p.wastewater,
           :period + (least(coalesce(own.first_day, usual.first_day, 1), extract(day from (:period + interval '1 month - 1 day')))::int - 1) as first,
           :period + (least(coalesce(own.last_day, usual.last_day, 31), extract(day from (:period + interval '1 month - 1 day')))::int - 1) as last
      from registry.premises_v p
      join registry.contract_v c on c.id = p.contract_id and (c.valid_to is null or c.valid_to >= :period)
      left join lateral (select w.first_day, w.last_day from metering.submission_window_v w
                          where w.contract_id = p.contract_id and w.valid_from <= :today
                          order by w.valid_from desc limit 1) own on true
      left join lateral (select w.first_day, w.last_day from metering.submission_window_v w
                          where w.contract_id is null and w.use = p.use and w.valid_from <= :today
                          order by w.valid_from desc limit 1) usual on true
     where p.subscriber_code = any(:codes)
       and (cast(:contract as bigint) is null or p.contract_id = :contract)),
device as (
    select m.id, m.premises_id, m.serial, m.medium,
           exists (select from metering.reading_v r
                    where r.meter_id = m.id and r.period = :period and r.state in ('ACCEPTED', 'HELD')) as handed_in,
           exists (select from metering.reading_v r
                    where r.meter_id = m.id and r.period = :period and r.state = 'HELD') as held
      from metering.meter_v m
     where m.subscriber_code = any(:codes) and m.removed_on is null and m.installed_on <= :today),
declared as (
    select distinct on (h.premises_id) h.premises_id, h.state
      from metering.hot_water_v h
     where h.subscriber_code = any(:codes) and h.period = :period and h.state <> 'SUPERSEDED'
     order by h.premises_id, h.id desc),
place_of as (
    select p.id, p.use, p.first, p.last,
           count(d.id) as meters,
           count(d.id) filter (where d.handed_in) as handed_in,
           count(d.id) filter (where d.held) as held,
           count(d.id) filter (where not d.handed_in) > 0 as waits,
           (p.hot_water_source = 'EXTERNAL_SUPPLIER'
                and not coalesce(bool_or(d.medium = 'HOT_WATER'), false)) as declares
      from place p left join device d on d.premises_id = p.id
     group by p.id, p.use, p.first, p.last, p.hot_water_source),
one as (
    select distinct on (p.use, p.first, p.last) p.use, p.first, p.last, d.serial, r.value as last_dial, r.taken_on as last_taken_on
      from place p
      join device d on d.premises_id = p.id and not d.handed_in
      left join lateral (select x.value, x.taken_on from metering.reading_v x
                          where x.meter_id = d.id and x.state = 'ACCEPTED'
                          order by x.taken_on desc, x.id desc limit 1) r on true
     order by p.use, p.first, p.last, d.id)
select p.use, p.first, p.last,
       sum(p.meters)::int as meters, sum(p.handed_in)::int as handed_in, sum(p.held)::int as held,
       (count(*) filter (where p.waits))::int as places,
       (count(*) filter (where p.declares))::int as hot_water,
       (count(*) filter (where p.declares and d.state in ('SUBMITTED', 'ACCEPTED')))::int as hot_water_handed_in,
       (count(*) filter (where p.declares and d.state = 'REFUSED'))::int as hot_water_refused,
       o.serial, o.last_dial, o.last_taken_on
  from place_of p
  left join declared d on d.premises_id = p.id
  left join one o on o.use = p.use and o.first = p.first and o.last = p.last
 group by p.use, p.first, p.last, o.serial, o.last_dial, o.last_taken_on
 order by p.last, p.use
