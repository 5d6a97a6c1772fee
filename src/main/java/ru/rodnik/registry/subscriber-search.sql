-- One row a subscriber that the typed words find, a page of them, with how many there are in all; past
-- the last one a row of that number only.
\set code 101
\set exact '''101'''
\set patterns '''{%101%}''::text[]'
\set limit 20
\set offset 0
with met as (
    select subscriber_code from registry.subscriber where subscriber_code = :code
    union
    select subscriber_code from registry.subscriber where inn = :exact
    union
    select subscriber_code from registry.contract where number = :exact
    union
    select subscriber_code from registry.subscriber
     where lower(name || ' ' || short_name || ' ' || coalesce(inn, '')) like all (:patterns)
    union
    select subscriber_code from registry.premises where lower(address || ' ' || name) like all (:patterns)
), page as (
    select subscriber_code from met
     order by subscriber_code <> coalesce(:code, 0), subscriber_code
     limit :limit offset :offset
)
select page.subscriber_code, counted.total
  from (select count(*) as total from met) counted
  left join page on true
 order by subscriber_code <> coalesce(:code, 0), subscriber_code
