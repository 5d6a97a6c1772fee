-- One row: an act of a meter, whether it was taken back, the act that came after it, and whether the meter it put in place
-- has a life of its own already.
\set codes 'null::int[]'
\set meter 1
\set act 1
select a.kind, a.day, a.number, a.subscriber_code, a.successor_id, s.serial as successor,
       a.meter_before is not null as before, w.act_id is not null as withdrawn,
       later.kind as later_kind, later.number as later_number,
       s.id is not null and (exists (select from metering.reading r where r.meter_id = s.id)
                             or exists (select from metering.act x where x.meter_id = s.id)
                             or exists (select from metering.meter sub where sub.parent_meter_id = s.id)
                             or exists (select from metering.verification_reminder v where v.meter_id = s.id)) as used
  from metering.act a
  left join metering.act_withdrawal w on w.act_id = a.id
  left join metering.meter s on s.id = a.successor_id
  left join lateral (
        select l.kind, l.number from metering.act l
         where l.meter_id = a.meter_id and l.id > a.id
           and not exists (select from metering.act_withdrawal x where x.act_id = l.id)
         order by l.id desc limit 1) later on true
 where a.id = :act and a.meter_id = :meter and (:codes::int[] is null or a.subscriber_code = any (:codes::int[]))
