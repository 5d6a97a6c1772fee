-- The contracts of a run in parts. A part is calculated in one transaction and released in one: several workers share a
-- run, and a run that was killed goes on with the parts that are left (T50).
create table billing.run_part (
    run_id         bigint        not null references billing.month_run,
    number         int           not null,                        -- 1, 2 … in the order of contracts
    first_contract bigint        not null,
    last_contract  bigint        not null,
    contracts      int           not null,
    net            numeric(19,2) not null default 0,
    vat            numeric(19,2) not null default 0,
    gross          numeric(19,2) not null default 0,
    calculated_at  timestamptz,
    released_at    timestamptz,
    primary key (run_id, number),
    check (first_contract <= last_contract)
);

-- Runs that are under way while this migration runs: what they have behind them and what is left of their release.
insert into billing.run_part (run_id, number, first_contract, last_contract, contracts, net, vat, gross, calculated_at, released_at)
select id, 1, 0, case when release_started_at is null then calculated_to else released_to end, contracts, net, vat, gross,
       started_at, release_started_at
  from billing.month_run
 where (state = 'RUNNING' and calculated_to > 0) or (state = 'CALCULATED' and released_to > 0);
insert into billing.run_part (run_id, number, first_contract, last_contract, contracts, net, vat, gross, calculated_at)
select id, 2, released_to + 1, greatest(calculated_to, released_to + 1), 0, 0, 0, 0, calculated_at
  from billing.month_run
 where state = 'CALCULATED';

alter table billing.month_run drop column calculated_to, drop column released_to,
    add column release_seconds numeric(12,3);

-- The index that keeps charges apart begins with the same columns.
drop index billing.charge_run;
