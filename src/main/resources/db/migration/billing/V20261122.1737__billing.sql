-- Prices, rates, and what a month costs.
call shared.module('billing');

create table billing.tariff (
    id           bigint generated always as identity primary key,
    service      text          not null check (service in ('COLD_WATER', 'WASTEWATER')),
    valid        daterange     not null,                          -- half-open
    net_price    numeric(14,5) not null check (net_price > 0),
    gross_price  numeric(14,5) not null check (gross_price > 0),
    order_number text          not null,
    order_date   date          not null,
    exclude using gist (service with =, valid with &&)            -- one price on any one day
);

create table billing.vat_rate (
    valid   daterange    primary key,
    percent numeric(5,2) not null check (percent between 0 and 100),
    exclude using gist (valid with &&)
);

create table billing.key_rate (
    valid_from date         primary key,
    percent    numeric(6,3) not null
);

create table billing.penalty_cap (
    valid      daterange    not null,
    percent    numeric(6,3) not null,
    categories text         not null
);

-- A run of a month. One that is not released is a calculation that nobody outside sees; a repeated one replaces it.
create table billing.month_run (
    id            bigint generated always as identity primary key,
    period        date        not null,
    number        int         not null,                           -- 1, 2 … within the month
    state         text        not null check (state in ('RUNNING', 'CALCULATED', 'RELEASED', 'REPLACED')),
    started_at    timestamptz not null,
    started_by    text        not null,
    calculated_at timestamptz,
    released_at   timestamptz,
    released_by   text,
    contracts     int         not null default 0,
    contracts_of  int         not null default 0,
    net           numeric(19,2) not null default 0,
    vat           numeric(19,2) not null default 0,
    gross         numeric(19,2) not null default 0,
    seconds       numeric(12,3),
    unique (period, number)
);
create unique index one_run_at_a_time on billing.month_run (period) where state in ('RUNNING', 'CALCULATED');

create table billing.charge (
    id               bigint generated always as identity primary key,
    run_id           bigint        not null references billing.month_run,
    period           date          not null,
    corrected_period date,
    subscriber_code  int           not null,
    contract_id      bigint        not null,
    premises_id      bigint        not null,
    service          text          not null check (service in ('COLD_WATER', 'WASTEWATER', 'NEGATIVE_IMPACT')),
    method           text          not null,
    volume           numeric(15,3) not null,
    price            numeric(14,5) not null,
    price_basis      text          not null check (price_basis in ('NET', 'GROSS')),
    vat_percent      numeric(5,2)  not null,
    net              numeric(19,2) not null,
    vat              numeric(19,2) not null,
    gross            numeric(19,2) not null,
    basis            text          not null,                      -- the reason in one line
    check (gross = net + vat)
);
create unique index charge_once on billing.charge
    (run_id, contract_id, premises_id, service, method, sign(volume), coalesce(corrected_period, period));
create index charge_contract on billing.charge (contract_id, period);
create index charge_subscriber on billing.charge (subscriber_code, period);
create index charge_period on billing.charge (period);

create table billing.parked_contract (
    run_id          bigint not null references billing.month_run,
    subscriber_code int    not null,
    contract_id     bigint not null,
    premises_id     bigint,
    reason          text   not null,
    primary key (run_id, contract_id)
);

call shared.protect('billing.charge');
call shared.protect('billing.parked_contract');
