-- A reason is kept as the rules write it: ground, parameters, ids of the inputs, without words.
drop view if exists consumption.volume_v;
alter table consumption.volume alter column reason type text using reason #>> '{}';
create index volume_run on consumption.volume (run_id);
