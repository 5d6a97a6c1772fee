-- One row a volume of a run, whatever state the run is in.
create or replace view consumption.volume_v with (security_invoker = true) as
select id, run_id, period, corrected_period, subscriber_code, contract_id, premises_id, medium, method, volume, reason
  from consumption.volume;
grant select on consumption.volume_v to rodnik_app;
