-- Who is served, under which contract, where; and the utility itself.
call shared.module('registry');

create table registry.subscriber (
    subscriber_code int  primary key check (subscriber_code between 1 and 99999),
    kind            text not null check (kind in ('LEGAL_ENTITY', 'SOLE_PROPRIETOR', 'PERSON')),
    name            text not null,
    short_name      text not null,
    inn             text,
    kpp             text,
    ogrn            text,
    legal_address   text not null,
    postal_address  text,
    email           text,
    phone           text
);
create index subscriber_search on registry.subscriber using gin (lower(name || ' ' || short_name || ' ' || coalesce(inn, '')) gin_trgm_ops);

create table registry.contract (
    id                     bigint generated always as identity primary key,
    number                 text collate "C" not null unique,
    subscriber_code        int     not null references registry.subscriber,
    signed_on              date,
    valid_from             date    not null,
    valid_to               date,                       -- the last day, inclusive
    category               text    not null check (category in ('LEGAL_OTHER', 'BUDGET', 'UK', 'TSZH', 'NONRES_MKD', 'HEAT_SUPPLIER')),
    price_basis            text    not null check (price_basis in ('NET', 'GROSS')),
    due_day                int     not null check (due_day between 1 and 28),
    advance_percent        numeric(5,2),
    advance_day            int,
    government_contract_id text,
    limit_amount           numeric(19,2),
    check (valid_to is null or valid_to >= valid_from)
);
create index contract_subscriber on registry.contract (subscriber_code);

create table registry.premises (
    id                     bigint generated always as identity primary key,
    code                   text collate "C" not null unique,      -- the id in the files; compared byte by byte
    contract_id            bigint  not null references registry.contract,
    subscriber_code        int     not null,
    name                   text    not null,
    address                text    not null,
    district               text    not null,
    use                    text    not null check (use in ('NON_RESIDENTIAL', 'APARTMENT_BUILDING')),
    cold_water             boolean not null,
    wastewater             boolean not null,
    hot_water_source       text    not null check (hot_water_source in ('EXTERNAL_SUPPLIER', 'OWN_HEATER', 'NONE')),
    inlet_dn_mm            int     check (inlet_dn_mm > 0),
    guaranteed_m3_month    numeric(15,3) check (guaranteed_m3_month >= 0),
    connected_load_m3_h    numeric(12,4) check (connected_load_m3_h >= 0),
    runoff_m3_month        numeric(15,3) not null default 0 check (runoff_m3_month >= 0),
    not_discharged_percent numeric(7,4)  not null default 0 check (not_discharged_percent between 0 and 100),
    negative_impact        text    not null default 'NONE' check (negative_impact in ('NONE', 'SIMPLIFIED'))
);
create index premises_contract on registry.premises (contract_id);
create index premises_subscriber on registry.premises (subscriber_code);

-- A district may have no room yet; a room serves several districts, each with its own telephone.
create table registry.office (
    district text primary key,
    room     text,
    address  text not null,
    phone    text not null
);

create table registry.utility (
    valid_from            date primary key,
    name                  text not null,
    short_name            text not null,
    inn                   text not null,
    kpp                   text not null,
    ogrn                  text not null,
    address               text not null,
    phone                 text not null,
    scan_email            text not null,
    bank_name             text not null,
    bik                   text not null,
    account               text not null,
    correspondent_account text not null,
    director              text not null,
    chief_accountant      text not null
);

create table registry.non_working_day (
    day  date primary key,
    name text not null                                  -- WORKING: a Saturday or Sunday that is worked
);

call shared.protect('registry.subscriber');
call shared.protect('registry.contract');
call shared.protect('registry.premises');
