-- One row: what waits for somebody in the office.
select (select count(*) from access.application_v where state in ('PRINTED', 'PAPER_RECEIVED', 'SCAN_RECEIVED')) as applications,
       (select count(*) from metering.reading_v where state = 'HELD')                                             as readings,
       (select count(*) from metering.hot_water_v where state = 'SUBMITTED')                                      as hot_water,
       (select count(*) from reconciliation.act_state_v where state = 'DISPUTED')                             as acts,
       (select count(*) from billing.parked_contract_v p
         where p.run_state in ('CALCULATED', 'RELEASED')
           and p.period = (select max(r.period) from billing.month_run_v r
                            where r.state in ('CALCULATED', 'RELEASED')))                                         as parked
