-- One row a contract and use of premises that has not handed in everything, the dearest first, and beside each the sums of
-- all of them: the silent are looked for once. Where nobody is silent, one row with the sums alone.
\set month '''2026-11-01''::date'
\set today '''2026-11-16''::date'
\set district 'null::text'
\set category 'null::text'
\set use 'null::text'
\set limit 50
\set offset 0
with silent as materialized (
    select * from office.waiting(:month, :today)),
waiting as materialized (
    select w.*, c.number, c.category
      from silent w join registry.contract_v c on c.id = w.contract_id
     where (cast(:district as text) is null or w.district = :district)
       and (cast(:category as text) is null or c.category = :category)
       and (cast(:use as text) is null or w.use = :use)),
reminded as (
    select r.contract_id, (array_agg(r.waiting order by r.sent_at))[1] as waiting, max(r.sent_on) as sent_on
      from office.reminder r where r.period = :month group by r.contract_id),
answered as (
    select r.contract_id, r.waiting, coalesce(sum(w.missing + w.hot_missing), 0) as still
      from reminded r left join silent w on w.contract_id = r.contract_id
     group by r.contract_id, r.waiting),
sums as (
    select (select count(distinct contract_id) from silent) as all_silent,
           count(*) as all_lines, count(distinct contract_id) as all_contracts, coalesce(sum(missing), 0) as all_meters,
           coalesce(sum(hot_missing), 0) as all_hot_water, coalesce(sum(volume), 0) as all_volume,
           coalesce(sum(gross), 0) as all_gross, min(found_at) as all_found_at,
           (select count(*) from answered) as reminded, (select count(*) from answered where still = 0) as answered,
           (select count(*) from answered where still > 0 and still < waiting) as in_part
      from waiting),
page as (
    select * from waiting order by gross desc nulls last, contract_id, use limit :limit offset :offset)
select sums.*, p.contract_id, p.number as contract_number, p.category, p.subscriber_code, s.short_name, p.use, p.district,
       p.address, p.places, p.meters, p.missing, p.hot_missing, p.volume, p.gross, p.found_at, t.first_day, t.last_day,
       r.sent_on as reminded_on
  from sums
  left join page p on true
  left join registry.subscriber_v s on s.subscriber_code = p.subscriber_code
  left join reminded r on r.contract_id = p.contract_id
  left join lateral (
        select v.first_day, v.last_day from metering.submission_window_v v
         where v.valid_from <= :today and (v.contract_id = p.contract_id or v.use = p.use)
         order by v.contract_id nulls last, v.valid_from desc limit 1) t on true
 order by p.gross desc nulls last, p.contract_id, p.use
