-- One row a premises with facts that changed since its months were run: the earliest such month.
\set months '''{2026-10-01}''::date[]'
\set only 'null::bigint[]'
\set begun '''{2026-11-01}''::timestamptz[]'
select f.premises_id, min(f.period) as since
  from unnest(:months, :begun) as r(period, begun)
  join metering.changed_fact_v f on f.period = r.period and f.judged_at > r.begun - interval '1 second'
 where f.judged_at > :earliest and (:only::bigint[] is null or f.premises_id = any (:only::bigint[]))
 group by f.premises_id
