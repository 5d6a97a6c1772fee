-- One row a contract and use of premises with something not handed in for a month: meters without a reading, hot-water
-- volumes of a heat supplier not declared, and what it would cost if they never came.
-- It asks the published views of other modules, some of which are made later: its body is looked at when it is called.
set local check_function_bodies = off;
drop function if exists office.waiting(date, date);
create function office.waiting(of_month date, on_day date)
    returns table (contract_id bigint, subscriber_code int, use text, district text, address text, places int, meters int,
                   missing int, hot_missing int, volume numeric, gross numeric, found_at timestamptz)
    language sql stable
as $$
    select p.contract_id, p.subscriber_code, p.use, min(p.district), min(p.address), count(*)::int,
           coalesce(sum(m.meters), 0)::int, coalesce(sum(m.missing), 0)::int, (count(*) filter (where h.hot))::int,
           sum(s.volume), sum(s.gross), min(s.found_at)
      from registry.premises_v p
      join registry.contract_v c on c.id = p.contract_id
      left join (
            select m.premises_id, count(*) as meters, count(*) filter (where r.meter_id is null) as missing,
                   bool_or(m.medium = 'HOT_WATER') as own_hot
              from metering.meter_v m
              left join (select distinct meter_id from metering.read_meter_v where period = of_month) r
                     on r.meter_id = m.id
             where m.installed_on <= on_day and (m.removed_on is null or m.removed_on >= on_day)
             group by m.premises_id) m on m.premises_id = p.id
      left join (select distinct premises_id from metering.declared_premises_v where period = of_month) d
             on d.premises_id = p.id
     cross join lateral (
            select p.wastewater and p.hot_water_source = 'EXTERNAL_SUPPLIER' and not coalesce(m.own_hot, false)
                   and d.premises_id is null as hot) h
      left join office.silence s on s.period = of_month and s.premises_id = p.id
     where c.valid_from <= on_day and (c.valid_to is null or c.valid_to >= on_day)
       and (m.missing > 0 or h.hot)
     group by p.contract_id, p.subscriber_code, p.use
$$;
grant execute on function office.waiting(date, date) to rodnik_app;

create or replace view office.reminder_v with (security_invoker = true) as
select id, period, contract_id, subscriber_code, sent_on, sent_at, sent_by, waiting from office.reminder;
grant select on office.reminder_v to rodnik_app;
