-- One row a contract whose days changed since its months were run: the earliest such month.
\set months '''{2026-10-01}''::date[]'
\set only 'null::bigint[]'
\set begun '''{2026-11-01}''::timestamptz[]'
\set earliest '''2026-11-01''::timestamptz'
with r as (
    select period, begun, lag(period) over (order by period) as released_before
      from unnest(:months, :begun) as month(period, begun)
)
select c.contract_id as id, min(r.period) as since
  from r
  join registry.changed_contract_v c on c.period <= r.period
       and (r.released_before is null or c.period > r.released_before) and c.changed_at > r.begun - interval '1 second'
 where c.changed_at > :earliest and (:only::bigint[] is null or c.contract_id = any (:only::bigint[]))
 group by c.contract_id
