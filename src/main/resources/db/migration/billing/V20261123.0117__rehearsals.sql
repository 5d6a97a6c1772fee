-- A month compared with the one before it, contract by contract and cause by cause, before anything is calculated to
-- stay: a rehearsal posts nothing, and the next one of the month takes its place.
create table billing.rehearsal (
    id           bigint generated always as identity primary key,
    period       date        not null unique check (extract(day from period) = 1),
    started_at   timestamptz not null,
    started_by   text        not null,
    finished_at  timestamptz,
    contracts    int         not null default 0,
    contracts_of int         not null
);

create table billing.rehearsal_contract (
    rehearsal_id    bigint        not null references billing.rehearsal on delete cascade,
    subscriber_code int           not null,
    contract_id     bigint        not null,
    before          numeric(19,2) not null,
    now             numeric(19,2) not null,
    difference      numeric(19,2) not null generated always as (now - before) stored,
    volume          numeric(19,2) not null,
    method          numeric(19,2) not null,
    days            numeric(19,2) not null,
    tariff          numeric(19,2) not null,
    vat             numeric(19,2) not null,
    correction      numeric(19,2) not null,
    new_premises    numeric(19,2) not null,
    gone_premises   numeric(19,2) not null,
    new_contract    numeric(19,2) not null,
    gone_contract   numeric(19,2) not null,
    parked          numeric(19,2) not null,
    rounding        numeric(19,2) not null,
    reason          text,                                         -- why it would be left out
    primary key (rehearsal_id, contract_id),
    check (now - before = volume + method + days + tariff + vat + correction + new_premises + gone_premises + new_contract
                          + gone_contract + parked + rounding)
);
call shared.protect('billing.rehearsal_contract');
