create or replace view billing.tariff_v as
select id, service, lower(valid) as valid_from, upper(valid) - 1 as valid_to, net_price, gross_price, order_number, order_date
  from billing.tariff;

create or replace view billing.vat_rate_v as
select lower(valid) as valid_from, upper(valid) - 1 as valid_to, percent from billing.vat_rate;

-- One row a run. While it is being calculated its sums are those of the parts that are done.
create or replace view billing.month_run_v as
select r.id, r.period, r.number, r.state, r.started_at, r.started_by, r.calculated_at, r.released_at, r.released_by,
       case when r.state = 'RUNNING' then p.contracts else r.contracts end as contracts, r.contracts_of,
       case when r.state = 'RUNNING' then p.net else r.net end::numeric(19,2) as net,
       case when r.state = 'RUNNING' then p.vat else r.vat end::numeric(19,2) as vat,
       case when r.state = 'RUNNING' then p.gross else r.gross end::numeric(19,2) as gross,
       r.seconds, r.release_started_at, r.release_started_by, p.released, r.release_seconds
  from billing.month_run r
 cross join lateral (
       select coalesce(sum(contracts) filter (where calculated_at is not null), 0)::int as contracts,
              coalesce(sum(contracts) filter (where released_at is not null), 0)::int as released,
              coalesce(sum(net), 0) as net, coalesce(sum(vat), 0) as vat, coalesce(sum(gross), 0) as gross
         from billing.run_part
        where run_id = r.id) p;

-- One row a charge of any run, released or not: what papers are made of while a run is being released.
create or replace view billing.run_charge_v with (security_invoker = true) as
select id, run_id, period, corrected_period, subscriber_code, contract_id, premises_id, service, method, volume, price,
       price_basis, vat_percent, net, vat, gross, basis
  from billing.charge;

-- One row a charge of a released run: what the subscriber owes, premises by premises.
create or replace view billing.charge_v with (security_invoker = true) as
select c.id, c.run_id, c.period, c.corrected_period, c.subscriber_code, c.contract_id, c.premises_id, c.service,
       c.method, c.volume, c.price, c.price_basis, c.vat_percent, c.net, c.vat, c.gross, c.basis
  from billing.charge c
  join billing.month_run r on r.id = c.run_id and r.state = 'RELEASED';

create or replace view billing.parked_contract_v with (security_invoker = true) as
select p.run_id, r.period, r.state as run_state, p.subscriber_code, p.contract_id, p.premises_id, p.reason
  from billing.parked_contract p join billing.month_run r on r.id = p.run_id;

grant select on billing.tariff_v, billing.vat_rate_v, billing.month_run_v, billing.run_charge_v, billing.charge_v, billing.parked_contract_v
    to rodnik_app;

create or replace view billing.inspection_v with (security_invoker = true) as
select i.run_id, r.period, r.state as run_state, i.subscriber_code, i.contract_id, i.premises_id, i.reason
  from billing.inspection i join billing.month_run r on r.id = i.run_id;
grant select on billing.inspection_v to rodnik_app;

-- One row a month whose collection has ended; of months run before this was kept, by their first run.
create or replace view billing.cut_off_v as
select period, cut_off_at, cut_off_by from billing.cut_off
 union all
select distinct on (period) period, started_at, started_by
  from billing.month_run r
 where not exists (select from billing.cut_off c where c.period = r.period)
 order by period, cut_off_at;

-- One row a run that is under way: how many seconds are left at the pace of the last parts.
create or replace view billing.run_pace_v as
select r.id as run_id,
       (c.pace * count(*) filter (where p.calculated_at is null))::int as calculation_left,
       (d.pace * count(*) filter (where p.released_at is null))::int as release_left
  from billing.month_run r
  join billing.run_part p on p.run_id = r.id
  left join lateral (
       select extract(epoch from max(x.at) - min(x.at)) / nullif(count(*) - 1, 0) as pace
         from (select calculated_at as at from billing.run_part
                where run_id = r.id and calculated_at is not null order by calculated_at desc limit 10) x) c on true
  left join lateral (
       select extract(epoch from max(x.at) - min(x.at)) / nullif(count(*) - 1, 0) as pace
         from (select released_at as at from billing.run_part
                where run_id = r.id and released_at is not null order by released_at desc limit 10) x) d on true
 where r.state in ('RUNNING', 'CALCULATED')
 group by r.id, c.pace, d.pace;
grant select on billing.cut_off_v, billing.run_pace_v to rodnik_app;
