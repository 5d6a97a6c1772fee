-- One row a contract of the month without a paper of its charges, and why; those that were left out by the run first.
\set month '''2026-10-01''::date'
\set limit 50
\set offset 0
with run as (
    select r.id, r.state, r.release_started_at
      from billing.month_run_v r
     where r.period = :month and r.state <> 'REPLACED'
     order by r.number desc limit 1
), missing as (
    select c.id as contract_id, c.number as contract_number, c.subscriber_code, s.short_name, p.reason,
           case when p.reason is not null then 'PARKED'
                when r.id is null then 'NOT_CALCULATED'
                when r.state = 'RUNNING' then 'CALCULATING'
                when r.state = 'CALCULATED' and r.release_started_at is null then 'NOT_RELEASED'
                when r.state = 'CALCULATED' then 'RELEASING'
                else 'NOTHING_CHARGED' end as why
      from registry.contract_v c
      join registry.subscriber_v s on s.subscriber_code = c.subscriber_code
      left join run r on true
      left join lateral (
            select k.reason from billing.parked_contract_v k
             where k.run_id = r.id and k.contract_id = c.id limit 1) as p on true
     where c.valid_from < :month + interval '1 month' and (c.valid_to is null or c.valid_to >= :month)
       and not exists (
            select from documents.document_v d
             where d.contract_id = c.id and d.period = :month
               and d.kind not in ('ADVANCE_VAT_INVOICE', 'PENALTY_INVOICE'))
)
select m.contract_id, m.contract_number, m.subscriber_code, m.short_name, m.reason, m.why, count(*) over () as total,
       count(*) filter (where m.why = 'PARKED') over () as parked
  from missing m
 order by m.why <> 'PARKED', m.contract_number
 limit :limit offset :offset
