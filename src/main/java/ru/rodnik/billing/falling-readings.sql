-- One row: an accepted reading below the one before it that nothing explains: neither the zero it passed, nor a fault or an
-- ended verification in between, nor that its contract was parked for it. Of months that were never run nothing follows.
with dial as (
    select meter_id, taken_on, value, id from metering.accepted_reading_v
    union all
    select id, installed_on, initial_reading, 0 from metering.meter_v),
pair as (
    select meter_id, taken_on, value, lag(value) over one as before, lag(taken_on) over one as before_on
      from dial window one as (partition by meter_id order by taken_on, id))
select 'прибор ' || m.serial || ', ' || to_char(p.taken_on, 'DD.MM.YYYY') || ': ' || trim_scale(p.value) || ' после '
           || trim_scale(p.before) || ' от ' || to_char(p.before_on, 'DD.MM.YYYY') as line
  from pair p
  join metering.meter_v m on m.id = p.meter_id
  join registry.premises_v h on h.id = m.premises_id
 where p.value < p.before
   and 10::numeric ^ m.digits - p.before + p.value > 10::numeric ^ m.digits / 2
   and (m.verification_due is null or m.verification_due >= p.taken_on)
   and not exists (
        select from metering.fault_v f
         where f.meter_id = p.meter_id and f.from_day <= p.taken_on and (f.until_day is null or f.until_day >= p.before_on))
   and exists (
        select from billing.month_run r
         where r.period = date_trunc('month', p.taken_on) and r.state = 'RELEASED'
           and not exists (select from billing.parked_contract k where k.run_id = r.id and k.contract_id = h.contract_id))
   and not exists (
        select from billing.parked_contract k join billing.month_run r on r.id = k.run_id and r.state <> 'REPLACED'
         where k.contract_id = h.contract_id and r.period > p.taken_on)
 order by m.serial, p.taken_on
 limit 20
