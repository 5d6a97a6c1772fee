-- One row a contract and use of premises that has not handed in everything, the dearest first.
\set month '''2026-11-01''::date'
\set today '''2026-11-16''::date'
\set district 'null::text'
\set category 'null::text'
\set use 'null::text'
\set limit 50
\set offset 0
with waiting as (
    select w.*, c.number, c.category, count(*) over () as total
      from office.waiting(:month, :today) w
      join registry.contract_v c on c.id = w.contract_id
     where (cast(:district as text) is null or w.district = :district)
       and (cast(:category as text) is null or c.category = :category)
       and (cast(:use as text) is null or w.use = :use)
     order by w.gross desc nulls last, w.contract_id, w.use
     limit :limit offset :offset)
select w.contract_id, w.number as contract_number, w.category, w.subscriber_code, s.short_name, w.use, w.district, w.address,
       w.places, w.meters, w.missing, w.hot_missing, w.volume, w.gross, w.found_at, w.total, t.first_day, t.last_day,
       (select max(r.sent_on) from office.reminder r where r.period = :month and r.contract_id = w.contract_id) as reminded_on
  from waiting w
  join registry.subscriber_v s on s.subscriber_code = w.subscriber_code
  left join lateral (
        select v.first_day, v.last_day from metering.submission_window_v v
         where v.valid_from <= :today and (v.contract_id = w.contract_id or v.use = w.use)
         order by v.contract_id nulls last, v.valid_from desc limit 1) t on true
 order by w.gross desc nulls last, w.contract_id, w.use
