-- One row: a reading that waits for a decision, or that counts though it is doubtful; what most is at stake with first.
\set state '''HELD'''
\set period 'null::date'
\set netWater 50
\set netWaste 60
\set netImpact 30
\set grossWater 50
\set grossWaste 60
\set grossImpact 30
\set offset 0
\set limit 50
select r.id as reading_id, w.probability, w.at_stake, round(w.at_stake * w.unit, 2) as roubles,
       coalesce(j.asks_photo, false) as photo_asked,
       (select count(*) from metering.reading_photo x where x.reading_id = r.id)::int as photos
  from metering.reading_state s
  join metering.reading r on r.id = s.reading_id
  join metering.reading_judgement j on j.id = s.judgement_id
  join metering.meter m on m.id = r.meter_id
  join registry.premises_v p on p.id = m.premises_id
  join registry.contract_v c on c.id = p.contract_id
  left join metering.reading_stake k on k.reading_id = r.id
 cross join lateral (
        select coalesce(k.probability, 1) as probability, coalesce(k.volume, 0) as at_stake,
               case when m.medium = 'COLD_WATER' and p.cold_water
                    then case c.price_basis when 'NET' then :netWater::numeric else :grossWater::numeric end else 0 end
               + case when m.medium = 'WASTEWATER' or p.wastewater and m.role <> 'IRRIGATION'
                      then (case c.price_basis when 'NET' then :netWaste::numeric else :grossWaste::numeric end
                            + case when p.negative_impact = 'NONE' then 0
                                   when c.price_basis = 'NET' then :netImpact::numeric else :grossImpact::numeric end)
                           * case when m.medium = 'COLD_WATER' then 1 - p.not_discharged_percent / 100 else 1 end
                      else 0 end as unit) w
 where s.state = :state and (:codes::int[] is null or r.subscriber_code = any (:codes::int[]))
   and (:period::date is null or s.period = :period::date)
   and (s.state = 'HELD' or k.probability > 0)
 order by w.probability * w.at_stake * w.unit desc, r.submitted_at, r.id
 limit :limit offset :offset
