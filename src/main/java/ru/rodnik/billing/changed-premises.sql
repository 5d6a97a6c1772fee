-- One row a premises with facts that changed since its months were run: the earliest such month. A fact of a month that
-- was never released is felt from the first released month after it on.
\set months '''{2026-10-01}''::date[]'
\set only 'null::bigint[]'
\set begun '''{2026-11-01}''::timestamptz[]'
\set earliest '''2026-11-01''::timestamptz'
with r as (
    select period, begun, lag(period) over (order by period) as released_before
      from unnest(:months, :begun) as month(period, begun)
)
select f.premises_id as id, min(r.period) as since
  from r
  join metering.changed_fact_v f on f.period <= r.period and (r.released_before is null or f.period > r.released_before)
       and f.judged_at > r.begun - interval '1 second'
 where f.judged_at > :earliest and (:only::bigint[] is null or f.premises_id = any (:only::bigint[]))
 group by f.premises_id
