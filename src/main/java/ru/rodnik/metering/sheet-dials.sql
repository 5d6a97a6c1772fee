-- One row: an accepted reading of one of the meters, from a year and a season before its last one before that month on.
\set meters '''{1}''::bigint[]'
\set period '''2026-11-01''::date'
select r.meter_id, r.taken_on, r.value
  from unnest(:meters::bigint[]) as m(id)
 cross join lateral (
        select max(b.taken_on) as last
          from metering.reading b join metering.reading_state s on s.reading_id = b.id and s.state = 'ACCEPTED'
         where b.meter_id = m.id and b.taken_on < :period) before
  join metering.reading r on r.meter_id = m.id and (before.last is null or r.taken_on >= before.last - 365 - 2 * 31 - 1)
  join metering.reading_state s on s.reading_id = r.id and s.state = 'ACCEPTED'
 order by r.meter_id, r.taken_on, r.id
