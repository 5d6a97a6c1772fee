-- The life of a meter as its papers tell it, and notices that no water will be taken.

-- One row an act, for ever. What follows from it stands in meter and fault, where the month is determined from.
create table metering.act (
    id              bigint generated always as identity primary key,
    meter_id        bigint      not null references metering.meter,
    subscriber_code int         not null,
    kind            text        not null check (kind in ('ADMISSION', 'SEAL_SET', 'SEAL_BROKEN', 'VERIFICATION', 'FAULT',
                                                         'REPAIR', 'REMOVAL', 'REPLACEMENT')),
    day             date        not null,                         -- on which it happened
    number          text        not null,                         -- of the paper
    dated           date        not null,                         -- the paper
    dial            numeric(15,3) check (dial >= 0),              -- what the meter showed then
    verified_until  date,                                         -- the last day of the new verification
    registry_number text,                                         -- of the verification in ФГИС «Аршин» (MTR-08)
    seal_number     text,
    fault_reason    text check (fault_reason in ('BROKEN', 'REMOVED')),
    successor_id    bigint references metering.meter,             -- which took its place
    note            text,
    scan_file_id    bigint,
    photo_file_id   bigint,
    recorded_at     timestamptz not null,
    actor_id        text        not null,
    actor_name      text        not null,
    check (kind <> 'VERIFICATION' or verified_until >= day),
    check (kind <> 'SEAL_SET' or seal_number is not null),
    check ((kind = 'FAULT') = (fault_reason is not null)),
    check ((kind = 'REPLACEMENT') = (successor_id is not null)),
    check (kind not in ('REPAIR', 'REMOVAL', 'REPLACEMENT') or dial is not null)
);
create index act_meter on metering.act (meter_id, day, id);
create index act_successor on metering.act (successor_id) where successor_id is not null;
create index act_subscriber on metering.act (subscriber_code);
create index act_recorded on metering.act (recorded_at);
call shared.append_only('metering.act');
call shared.protect('metering.act');

-- Which columns of the meter an act has stated: a file that is loaded later does not take them back.
alter table metering.meter add column by_act text[] not null default '{}';
create index meter_verification on metering.meter (verification_due) where removed_on is null;

-- Who began the fault, and the dial from which the meter counts again after it (calculation §1.2).
alter table metering.fault
    add column source     text not null default 'IMPORT' check (source in ('IMPORT', 'ACT', 'PROGRAM')),
    add column dial_after numeric(15,3) check (dial_after >= 0),
    add column ended_by   bigint references metering.act,
    add check (dial_after is null or until_day is not null);

-- Said beforehand: from the first day to the last no water is taken at the premises (MET-07).
create table metering.suspension (
    id              bigint generated always as identity primary key,
    premises_id     bigint      not null,
    subscriber_code int         not null,
    from_day        date        not null,
    until_day       date        not null check (until_day >= from_day),
    number          text        not null,
    received_on     date        not null check (received_on <= from_day),
    note            text,
    scan_file_id    bigint,
    recorded_at     timestamptz not null,
    actor_id        text        not null,
    actor_name      text        not null,
    changed_at      timestamptz not null,
    ended_early_by  text,                                         -- who entered that water is taken again
    exclude using gist (premises_id with =, daterange(from_day, until_day, '[]') with &&)
);
create index suspension_subscriber on metering.suspension (subscriber_code);
call shared.protect('metering.suspension');

-- That the end of a verification was said 60, 30 and 7 days before (MTR-06): once each.
create table metering.verification_reminder (
    meter_id         bigint      not null references metering.meter,
    verification_due date        not null,
    days_before      int         not null check (days_before in (60, 30, 7)),
    subscriber_code  int         not null,
    reminded_at      timestamptz not null,
    primary key (meter_id, verification_due, days_before)
);
create index verification_reminder_subscriber on metering.verification_reminder (subscriber_code);
call shared.append_only('metering.verification_reminder');
call shared.protect('metering.verification_reminder');
