-- Meters, what they show, and hot water that is declared.
call shared.module('metering');

create table metering.meter (
    id               bigint generated always as identity primary key,
    code             text collate "C" not null unique,            -- the id in the files
    premises_id      bigint        not null,
    subscriber_code  int           not null,
    medium           text          not null check (medium in ('COLD_WATER', 'HOT_WATER', 'WASTEWATER')),
    role             text          not null check (role in ('COMMERCIAL', 'CONTROL', 'SUB', 'IRRIGATION')),
    serial           text          not null,
    model            text,
    dn_mm            int,
    digits           int           not null check (digits between 3 and 10),   -- before the point
    decimals         int           not null check (decimals between 0 and 3),
    installed_on     date          not null,
    initial_reading  numeric(15,3) not null check (initial_reading >= 0),
    verification_due date,                                        -- the last good day
    seal_number      text,
    removed_on       date,                                        -- the last day it counted
    final_reading    numeric(15,3),
    parent_meter_id  bigint references metering.meter,
    check ((removed_on is null) = (final_reading is null)),
    check (role <> 'SUB' or parent_meter_id is not null)
);
create index meter_premises on metering.meter (premises_id);
create index meter_subscriber on metering.meter (subscriber_code);
create index meter_serial on metering.meter (serial);

create table metering.fault (
    id              bigint generated always as identity primary key,
    meter_id        bigint not null references metering.meter,
    subscriber_code int    not null,
    from_day        date   not null,
    until_day       date,                                         -- the last faulty day
    reason          text   not null check (reason in ('BROKEN', 'SEAL_BROKEN', 'REMOVED', 'VERIFICATION_EXPIRED')),
    unique (meter_id, from_day)
);
create index fault_subscriber on metering.fault (subscriber_code);

-- When subscribers may hand in: days of the month, inclusive, by the use of the premises, from a date on; a contract
-- may have its own (T47).
create table metering.submission_window (
    id              bigint generated always as identity primary key,
    use             text check (use in ('NON_RESIDENTIAL', 'APARTMENT_BUILDING')),
    contract_id     bigint,
    first_day       int  not null check (first_day between 1 and 31),
    last_day        int  not null check (last_day between 1 and 31),
    valid_from      date not null,
    check ((use is null) <> (contract_id is null)),
    check (first_day <= last_day)
);
create unique index window_of_use on metering.submission_window (use, valid_from) where use is not null;
create unique index window_of_contract on metering.submission_window (contract_id, valid_from) where contract_id is not null;
insert into metering.submission_window (use, first_day, last_day, valid_from) values
    ('NON_RESIDENTIAL', 10, 20, '2000-01-01'),
    ('APARTMENT_BUILDING', 10, 25, '2000-01-01');

-- What was handed in at one time, with its receipt. The hash is over the canonical text.
create table metering.submission (
    id              bigint generated always as identity primary key,
    receipt         text        not null unique,                  -- 2026-11-000017
    subscriber_code int         not null,
    contract_id     bigint      not null,
    kind            text        not null check (kind in ('READINGS', 'HOT_WATER')),
    period          date        not null,
    submitted_at    timestamptz not null,
    actor_kind      text        not null,
    actor_id        text        not null,
    actor_name      text        not null,
    reason          text,                                         -- why an employee entered it
    content         text        not null,
    sha256          text        not null
);
create index submission_subscriber on metering.submission (subscriber_code, submitted_at desc);

create table metering.reading (
    id              bigint generated always as identity primary key,
    meter_id        bigint        not null references metering.meter,
    subscriber_code int           not null,
    period          date          not null,                       -- the month in which it was taken
    taken_on        date          not null,
    value           numeric(15,3) not null check (value >= 0),
    source          text          not null check (source in ('SUBSCRIBER', 'STAFF', 'TELEMETRY', 'IMPORT')),
    submission_id   bigint references metering.submission,
    submitted_at    timestamptz   not null,
    confirmed       text[]        not null default '{}',          -- doubts that the subscriber confirmed
    check (period = date_trunc('month', taken_on)::date)
);
create index reading_meter on metering.reading (meter_id, taken_on desc, id desc);
create index reading_subscriber on metering.reading (subscriber_code);
create index reading_period on metering.reading (period);

-- How a reading was judged; the last judgement is its state. A later reading of the same month supersedes.
create table metering.reading_judgement (
    id              bigint generated always as identity primary key,
    reading_id      bigint      not null references metering.reading,
    subscriber_code int         not null,
    state           text        not null check (state in ('ACCEPTED', 'HELD', 'REFUSED', 'SUPERSEDED')),
    reason          text,
    judged_at       timestamptz not null,
    judged_by       text        not null
);
create index judgement_reading on metering.reading_judgement (reading_id, id desc);
create index judgement_subscriber on metering.reading_judgement (subscriber_code);

-- The state that counts, one row a reading; kept by trigger from the judgements.
create table metering.reading_state (
    reading_id      bigint primary key references metering.reading,
    meter_id        bigint not null,
    subscriber_code int    not null,
    period          date   not null,
    state           text   not null,
    judgement_id    bigint not null
);
create index reading_state_held on metering.reading_state (state) where state = 'HELD';

create function metering.keep_reading_state() returns trigger
    language plpgsql
as $$
begin
    insert into metering.reading_state (reading_id, meter_id, subscriber_code, period, state, judgement_id)
    select distinct on (j.reading_id) j.reading_id, r.meter_id, r.subscriber_code, r.period, j.state, j.id
      from added j join metering.reading r on r.id = j.reading_id
     order by j.reading_id, j.id desc
    on conflict (reading_id) do update set state = excluded.state, judgement_id = excluded.judgement_id;
    return null;
end $$;
create trigger state after insert on metering.reading_judgement
    referencing new table as added
    for each statement execute function metering.keep_reading_state();

-- Hot water of a heat-supply organisation: volumes, declared with a scan.
create table metering.hot_water (
    id              bigint generated always as identity primary key,
    premises_id     bigint        not null,
    subscriber_code int           not null,
    period          date          not null,                       -- the month in which it is charged
    volume          numeric(15,3) not null check (volume >= 0),
    not_consumed    boolean       not null default false,
    document_from   date,                                         -- what the heat supplier's paper covers
    document_to     date,
    scan_file_id    bigint,
    source          text          not null check (source in ('SUBSCRIBER', 'STAFF', 'IMPORT')),
    submission_id   bigint references metering.submission,
    submitted_at    timestamptz   not null
);
create index hot_water_premises on metering.hot_water (premises_id, period, id desc);
create index hot_water_subscriber on metering.hot_water (subscriber_code);

create table metering.hot_water_judgement (
    id              bigint generated always as identity primary key,
    hot_water_id    bigint      not null references metering.hot_water,
    subscriber_code int         not null,
    state           text        not null check (state in ('SUBMITTED', 'ACCEPTED', 'REFUSED', 'SUPERSEDED')),
    reason          text,
    judged_at       timestamptz not null,
    judged_by       text        not null
);
create index hot_water_judgement_of on metering.hot_water_judgement (hot_water_id, id desc);
create index hot_water_judgement_subscriber on metering.hot_water_judgement (subscriber_code);

create table metering.hot_water_state (
    hot_water_id    bigint primary key references metering.hot_water,
    subscriber_code int    not null,
    state           text   not null,
    judgement_id    bigint not null
);
create index hot_water_waiting on metering.hot_water_state (state) where state = 'SUBMITTED';

create function metering.keep_hot_water_state() returns trigger
    language plpgsql
as $$
begin
    insert into metering.hot_water_state (hot_water_id, subscriber_code, state, judgement_id)
    select distinct on (j.hot_water_id) j.hot_water_id, j.subscriber_code, j.state, j.id
      from added j order by j.hot_water_id, j.id desc
    on conflict (hot_water_id) do update set state = excluded.state, judgement_id = excluded.judgement_id;
    return null;
end $$;
create trigger state after insert on metering.hot_water_judgement
    referencing new table as added
    for each statement execute function metering.keep_hot_water_state();

call shared.append_only('metering.submission');
call shared.append_only('metering.reading');
call shared.append_only('metering.reading_judgement');
call shared.append_only('metering.hot_water');
call shared.append_only('metering.hot_water_judgement');
call shared.protect('metering.meter');
call shared.protect('metering.fault');
call shared.protect('metering.submission');
call shared.protect('metering.reading');
call shared.protect('metering.reading_judgement');
call shared.protect('metering.reading_state');
call shared.protect('metering.hot_water');
call shared.protect('metering.hot_water_judgement');
call shared.protect('metering.hot_water_state');
