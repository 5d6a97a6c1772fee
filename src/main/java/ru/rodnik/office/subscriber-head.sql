-- One row: the head of a subscriber's card. Meters are those that stand; read are those with a reading of the month.
\set code 2045
\set period '''2026-11-01''::date'
select s.subscriber_code, s.kind, s.name, s.short_name, s.inn, s.kpp, s.ogrn, s.legal_address, s.email, s.phone,
       (select min(coalesce(c.signed_on, c.valid_from)) from registry.contract_v c
         where c.subscriber_code = s.subscriber_code) as since,
       home.district, home.room,
       (select count(*) from registry.premises_v p where p.subscriber_code = s.subscriber_code) as premises,
       (select count(*) from metering.meter_v m
         where m.subscriber_code = s.subscriber_code and m.removed_on is null) as meters,
       (select count(distinct r.meter_id)
          from metering.reading_v r join metering.meter_v m on m.id = r.meter_id and m.removed_on is null
         where r.subscriber_code = s.subscriber_code and r.period = :period and r.state in ('ACCEPTED', 'HELD')) as meters_read,
       last.period as last_period, coalesce(last.gross, 0) as last_charged
  from registry.subscriber_v s
  left join lateral (select p.district, o.room from registry.premises_v p
                       left join registry.office_v o on o.district = p.district
                      where p.subscriber_code = s.subscriber_code order by p.id limit 1) home on true
  left join lateral (select c.period, sum(c.gross) as gross from billing.charge_v c
                      where c.subscriber_code = s.subscriber_code
                      group by c.period order by c.period desc limit 1) last on true
 where s.subscriber_code = :code
