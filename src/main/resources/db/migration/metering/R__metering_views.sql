create or replace view metering.meter_v with (security_invoker = true) as
select id, code, premises_id, subscriber_code, medium, role, serial, model, dn_mm, digits, decimals, installed_on,
       initial_reading, verification_due, seal_number, removed_on, final_reading, parent_meter_id
  from metering.meter;

create or replace view metering.fault_v with (security_invoker = true) as
select id, meter_id, subscriber_code, from_day, until_day, reason, dial_after, source from metering.fault;

-- One row a reading ever handed in, with the state it has now.
create or replace view metering.reading_v with (security_invoker = true) as
select r.id, r.meter_id, r.subscriber_code, r.period, r.taken_on, r.value, r.source, r.submission_id, r.submitted_at,
       s.state, j.reason, j.judged_at, j.judged_by, u.receipt, j.asks_photo,
       (select max(x.id) from metering.reading_photo x where x.reading_id = r.id) as photo_id
  from metering.reading r
  join metering.reading_state s on s.reading_id = r.id
  join metering.reading_judgement j on j.id = s.judgement_id
  left join metering.submission u on u.id = r.submission_id;

create or replace view metering.hot_water_v with (security_invoker = true) as
select h.id, h.premises_id, h.subscriber_code, h.period, h.volume, h.not_consumed, h.document_from, h.document_to,
       h.scan_file_id, h.source, h.submission_id, h.submitted_at, s.state, j.reason, j.judged_at, j.judged_by, u.receipt
  from metering.hot_water h
  join metering.hot_water_state s on s.hot_water_id = h.id
  join metering.hot_water_judgement j on j.id = s.judgement_id
  left join metering.submission u on u.id = h.submission_id;

create or replace view metering.submission_v with (security_invoker = true) as
select id, receipt, subscriber_code, contract_id, kind, period, submitted_at, actor_kind, actor_id, actor_name, reason,
       content, sha256
  from metering.submission;

create or replace view metering.submission_window_v as
select use, contract_id, first_day, last_day, valid_from from metering.submission_window;

-- One row a notice that no water is taken from the first day to the last, both included (MET-07).
create or replace view metering.suspension_v with (security_invoker = true) as
select id, premises_id, subscriber_code, from_day, until_day, number, received_on from metering.suspension;

-- One row an act about a meter: what happened, by which paper, and who entered it.
create or replace view metering.act_v with (security_invoker = true) as
select id, meter_id, subscriber_code, kind, day, number, dated, dial, recorded_at, actor_name from metering.act;

-- One row a reminder that the verification of a meter ends.
create or replace view metering.verification_reminder_v with (security_invoker = true) as
select meter_id, verification_due, days_before, subscriber_code, reminded_at from metering.verification_reminder;

grant select on metering.suspension_v, metering.act_v, metering.verification_reminder_v to rodnik_app;
grant select on metering.meter_v, metering.fault_v, metering.reading_v, metering.hot_water_v, metering.submission_v,
    metering.submission_window_v to rodnik_app;
