-- What makes a reading doubtful, how much, and what is at stake.

-- How far a reading may stray before it is doubted, and how likely the doubt is a mistake; from a date on. HELD: from
-- which probability an engineer looks before the reading counts.
create table metering.reading_limit (
    name       text         not null check (name in ('PASSED_ZERO', 'UNUSUALLY_MUCH', 'UNUSUALLY_LITTLE', 'STUCK',
                                                     'EXTRA_DIGIT', 'ROUND_NUMBER', 'WITHOUT_METER', 'HELD')),
    valid_from date         not null,
    threshold  numeric(9,3) not null check (threshold >= 0),
    weight     numeric(4,3) not null check (weight >= 0 and weight < 1),
    primary key (name, valid_from)
);
insert into metering.reading_limit (name, valid_from, threshold, weight) values
    ('PASSED_ZERO',      '2000-01-01',   0,   0.1),
    ('UNUSUALLY_MUCH',   '2000-01-01',   3,   0.5),     -- times the usual
    ('UNUSUALLY_LITTLE', '2000-01-01',   0.2, 0.25),    -- part of the usual
    ('STUCK',            '2000-01-01',   3,   0.35),    -- readings in a row
    ('EXTRA_DIGIT',      '2000-01-01',   0,   0.8),
    ('ROUND_NUMBER',     '2000-01-01', 100,   0.15),    -- divides the dial
    ('WITHOUT_METER',    '2000-01-01',   0,   0),
    ('HELD',             '2000-01-01',   0.5, 0);

-- One row a doubt about a reading, in the sentence that the subscriber was told.
create table metering.reading_doubt (
    reading_id      bigint       not null references metering.reading,
    doubt           text         not null,
    subscriber_code int          not null,
    weight          numeric(4,3) not null,
    because         text         not null,
    primary key (reading_id, doubt)
);
create index reading_doubt_subscriber on metering.reading_doubt (subscriber_code);
call shared.append_only('metering.reading_doubt');
call shared.protect('metering.reading_doubt');

-- How likely a doubtful reading is wrong, and how many cubic metres that would be.
create table metering.reading_stake (
    reading_id      bigint        primary key references metering.reading,
    subscriber_code int           not null,
    probability     numeric(6,5)  not null check (probability between 0 and 1),
    volume          numeric(15,3) not null check (volume >= 0)
);
create index reading_stake_subscriber on metering.reading_stake (subscriber_code);
call shared.append_only('metering.reading_stake');
call shared.protect('metering.reading_stake');

-- A held reading may wait for a photo of the dial.
alter table metering.reading_judgement add column asks_photo boolean not null default false;

create table metering.reading_photo (
    id              bigint generated always as identity primary key,
    reading_id      bigint      not null references metering.reading,
    subscriber_code int         not null,
    file_id         bigint      not null,
    sent_at         timestamptz not null,
    sent_by         text        not null,
    unique (reading_id, file_id)
);
create index reading_photo_subscriber on metering.reading_photo (subscriber_code);
call shared.append_only('metering.reading_photo');
call shared.protect('metering.reading_photo');
