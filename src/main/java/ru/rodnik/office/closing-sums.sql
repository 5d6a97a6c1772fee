-- One row: how much is missing in all, what it would cost, and what became of those who were reminded.
\set month '''2026-11-01''::date'
\set today '''2026-11-16''::date'
\set district 'null::text'
\set category 'null::text'
\set use 'null::text'
with silent as materialized (
    select * from office.waiting(:month, :today)),
waiting as (
    select w.* from silent w join registry.contract_v c on c.id = w.contract_id
     where (cast(:district as text) is null or w.district = :district)
       and (cast(:category as text) is null or c.category = :category)
       and (cast(:use as text) is null or w.use = :use)),
reminded as (
    select r.contract_id, (array_agg(r.waiting order by r.sent_at))[1] as waiting
      from office.reminder r where r.period = :month group by r.contract_id),
answered as (
    select r.contract_id, r.waiting, coalesce(sum(w.missing + w.hot_missing), 0) as still
      from reminded r left join silent w on w.contract_id = r.contract_id
     group by r.contract_id, r.waiting)
select (select count(distinct contract_id) from waiting) as contracts,
       (select coalesce(sum(missing), 0) from waiting) as meters,
       (select coalesce(sum(hot_missing), 0) from waiting) as hot_water,
       (select coalesce(sum(volume), 0) from waiting) as volume,
       (select coalesce(sum(gross), 0) from waiting) as gross,
       (select min(found_at) from waiting) as found_at,
       count(*) as reminded, count(*) filter (where still = 0) as answered,
       count(*) filter (where still > 0 and still < waiting) as in_part
  from answered
