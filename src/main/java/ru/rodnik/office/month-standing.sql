-- One row: who brought the month to each of its states, and when.
\set period '''2026-11-01''::date'
select o.cut_off_at, coalesce(os.name, 'программа') as cut_off_by, r.calculated_at,
       coalesce(rs.name, 'программа') as calculated_by, c.closed_at, coalesce(cs.name, 'программа') as closed_by
  from (select cast(:period as date) as period) m
  left join billing.cut_off_v o on o.period = m.period
  left join access.staff_name_v os on os.login = o.cut_off_by
  left join billing.month_run_v r on r.period = m.period and r.state in ('CALCULATED', 'RELEASED')
  left join access.staff_name_v rs on rs.login = r.started_by
  left join ledger.closed_month_v c on c.period = m.period
  left join access.staff_name_v cs on cs.login = c.closed_by
