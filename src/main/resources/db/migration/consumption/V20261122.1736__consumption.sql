-- The volume of a premises in a month: method and reason.
call shared.module('consumption');

create table consumption.volume (
    id               bigint generated always as identity primary key,
    run_id           bigint        not null,                      -- the run of the month that determined it
    period           date          not null,                      -- the month that was run
    corrected_period date,                                        -- the earlier month that a CORRECTION corrects
    subscriber_code  int           not null,
    contract_id      bigint        not null,
    premises_id      bigint        not null,
    medium           text          not null check (medium in ('COLD_WATER', 'HOT_WATER', 'WASTEWATER')),
    method           text          not null check (method in ('METER', 'CONTROL_METER', 'AVERAGE', 'CAPACITY', 'GUARANTEED',
                                                              'ESTIMATED', 'DECLARED', 'BALANCE', 'CORRECTION')),
    volume           numeric(15,3) not null,
    reason           jsonb         not null,                      -- rule id, parameters, ids of the inputs
    check ((method = 'CORRECTION') = (corrected_period is not null))
);
create unique index volume_once on consumption.volume (run_id, premises_id, medium, method, coalesce(corrected_period, period));
create index volume_contract on consumption.volume (contract_id, period);
create index volume_premises on consumption.volume (premises_id, period);
create index volume_subscriber on consumption.volume (subscriber_code, period);
call shared.protect('consumption.volume');
