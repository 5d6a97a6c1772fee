-- One row: an account that is open without an application approved by its papers, or open for a time without one
-- confirmed by its scan; and a subscriber with more than one account.
select 'кабинет ' || c.id || ' абонента ' || c.subscriber_code || ', ' || c.state || ': заявка '
       || coalesce(a.number || ' ' || a.state, 'отсутствует') as line
  from access.account c
  left join access.application a on a.id = c.application_id and a.subscriber_code = c.subscriber_code
  left join lateral (
      select bool_or(e.to_state = 'PAPER_RECEIVED') as paper, bool_or(e.to_state = 'SCAN_RECEIVED') as scan,
             bool_or(e.to_state = 'APPROVED') as approved, bool_or(e.to_state = 'ACTIVE_PROVISIONAL') as for_a_time
        from access.application_event e where e.application_id = a.id) as way on true
 where c.state in ('ACTIVE', 'PROVISIONAL')
   and not (c.application_id is null
            and exists (select from shared.setting where name = 'demo.begun')
            and exists (select from audit.act_v t where t.subject = 'account:' || c.id and t.action = 'account.opened'
                           and t.details ->> 'demo' = 'true'))
   and (a.received_at is not null and a.confirmed_at is not null
        and case c.state
                when 'ACTIVE' then a.state = 'ACTIVE' and way.paper and way.approved
                else a.state in ('ACTIVE_PROVISIONAL', 'PAPER_RECEIVED', 'APPROVED') and way.scan and way.for_a_time
            end) is not true
union all
select 'абонент ' || subscriber_code || ': открытых кабинетов ' || count(*)
  from access.account where state <> 'CLOSED' group by subscriber_code having count(*) > 1
 limit 20
