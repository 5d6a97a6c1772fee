-- What the office keeps of the days before a month is calculated: what silence would cost, and who was reminded.
call shared.module('office');

-- What a premises would be charged for a month if nothing came any more; found again every day, nothing follows from it.
create table office.silence (
    period          date          not null,
    premises_id     bigint        not null,
    contract_id     bigint        not null,
    subscriber_code int           not null,
    volume          numeric(15,3),                                -- of cold water, or discharged where there is none
    gross           numeric(19,2),                                -- none of either where the rules find nothing to charge
    found_at        timestamptz   not null,
    primary key (period, premises_id)
);
call shared.protect('office.silence');

-- One row a reminder to hand in what is missing: a message in the account, at most one a day for a contract.
create table office.reminder (
    id              bigint generated always as identity primary key,
    period          date        not null,
    contract_id     bigint      not null,
    subscriber_code int         not null,
    sent_on         date        not null,
    sent_at         timestamptz not null,
    sent_by         text        not null,
    waiting         int         not null check (waiting > 0),     -- meters and hot-water volumes then
    unique (period, contract_id, sent_on)
);
create index reminder_subscriber on office.reminder (subscriber_code, period);
call shared.append_only('office.reminder');
call shared.protect('office.reminder');
