-- Who may enter: applications, accounts, staff, and what slows down those who guess.
call shared.module('access');

create sequence access.application_number;
grant usage on sequence access.application_number to rodnik_app;

-- An application owns the password that was invented with it, not the code (T03). The hash leaves the row when the
-- application becomes an account or dies; the personal data leave it when its term is over (T09).
create table access.application (
    id              bigint generated always as identity primary key,
    number          text        not null unique check (number ~ '^[0-9]{4}-[0-9]{6,}$'),
    subscriber_code int         not null,
    state           text        not null check (state in ('DRAFT', 'PRINTED', 'PAPER_RECEIVED', 'SCAN_RECEIVED', 'APPROVED',
                                    'ACTIVE', 'ACTIVE_PROVISIONAL', 'SUSPENDED', 'REJECTED', 'EXPIRED', 'SUPERSEDED')),
    full_name       text        not null,
    position        text        not null,
    email           text        not null,
    phone           text        not null,
    password_hash   text,
    consent_version text        not null,
    consented_at    timestamptz not null,
    created_at      timestamptz not null,
    content         text        not null,              -- the canonical application, hashed as it stands
    content_sha256  text        not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    room            text,                              -- that serves the subscriber's district; none: nobody does yet
    district        text,
    received_by     text,
    received_name   text,
    received_at     timestamptz,
    confirmed_by    text,
    confirmed_name  text,
    confirmed_at    timestamptz,
    originals_due   date,                              -- after a scan: the last day of the provisional access
    reason          text,                              -- of a rejection, for the applicant to read
    ended_at        timestamptz,
    check (state not in ('EXPIRED', 'SUPERSEDED') or password_hash is null)
);
create index application_subscriber on access.application (subscriber_code, id);
create index application_queue on access.application (state, created_at);
create unique index application_active on access.application (subscriber_code) where state in ('ACTIVE', 'ACTIVE_PROVISIONAL');
call shared.protect('access.application');

-- Every arrow between two states: who, when.
create table access.application_event (
    id              bigint generated always as identity primary key,
    application_id  bigint      not null references access.application,
    subscriber_code int         not null,
    from_state      text,
    to_state        text        not null,
    at              timestamptz not null,
    actor_id        text        not null,
    actor_name      text        not null
);
create index application_event_of on access.application_event (application_id, id);
call shared.append_only('access.application_event');
call shared.protect('access.application_event');

-- The two papers as they were printed; their bytes are frozen (T05). When the bytes are erased the fingerprint stays.
create table access.paper (
    id              bigint generated always as identity primary key,
    application_id  bigint      not null references access.application,
    subscriber_code int         not null,
    kind            text        not null check (kind in ('AGREEMENT', 'ACCESS_REQUEST')),
    file_id         bigint,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes      bigint      not null,
    pages           int         not null,
    verify_code     text        not null unique,
    frozen_at       timestamptz not null,
    unique (application_id, kind)
);
call shared.protect('access.paper');

create table access.account (
    id                  bigint generated always as identity primary key,
    subscriber_code     int         not null,
    application_id      bigint      references access.application,
    full_name           text        not null,
    password_hash       text,
    state               text        not null check (state in ('ACTIVE', 'PROVISIONAL', 'SUSPENDED', 'CLOSED')),
    provisional_until   date,
    credentials_version int         not null default 1,  -- a higher one ends every session that was opened before
    opened_at           timestamptz not null,
    closed_at           timestamptz,
    check ((state = 'PROVISIONAL') <= (provisional_until is not null)),
    check (state <> 'CLOSED' or password_hash is null)
);
create unique index account_alive on access.account (subscriber_code) where state <> 'CLOSED';
create unique index account_application on access.account (application_id);
call shared.protect('access.account');

create table access.staff (
    login               text primary key check (login ~ '^[a-z][a-z0-9._-]{1,31}$'),
    name                text        not null,
    roles               text[]      not null,
    room                text,                              -- where the desk is; none: every room
    password_hash       text        not null,
    must_change         boolean     not null,              -- the password was given, not invented
    totp_secret         bytea,                             -- encrypted by a key that is not in the database
    totp_last_step      bigint      not null default 0,    -- a code is good once (T19)
    disabled            boolean     not null default false,
    credentials_version int         not null default 1,
    created_at          timestamptz not null,
    created_by          text        not null
);

-- Consecutive failures of a name from a device that it knows, or from all others together (T11, T13).
create table access.login_throttle (
    name       text        not null,                       -- subscriber:101, staff:operator9, totp:operator9
    device     text        not null,                       -- fingerprint of a known device, or '' for all others
    failures   int         not null,
    retry_at   timestamptz not null,
    primary key (name, device)
);

-- How often something was asked for within a window of time: a row an address, a network, a device, and one for all.
create table access.budget (
    kind         text        not null,
    key          text        not null,
    window_start timestamptz not null,
    used         int         not null,
    primary key (kind, key, window_start)
);
create index budget_window on access.budget (window_start);

-- Spring Session.
create table access.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on access.spring_session (expiry_time);
create index spring_session_principal on access.spring_session (principal_name);

create table access.spring_session_attributes (
    session_primary_id char(36)     not null references access.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
