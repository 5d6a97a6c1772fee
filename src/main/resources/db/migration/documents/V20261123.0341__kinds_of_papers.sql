-- УПД, advances, исправления and penalties: papers with a status, a revision, a number as it is printed.
alter table documents.document drop constraint document_kind_check;
alter table documents.document add constraint document_kind_check check (kind in (
    'INVOICE', 'VAT_INVOICE', 'ACT', 'UTD', 'CORRECTION_INVOICE', 'ADVANCE_VAT_INVOICE', 'PENALTY_INVOICE'));
alter table documents.document
    alter column run_id drop not null,                             -- an advance and a penalty come of no run
    add column printed      text,                                  -- the number under its mask, where it is more than that
    add column status       int check (status in (1, 2)),          -- of a УПД, and of a correction of one
    add column revision     int not null default 0 check (revision between 0 and 999),
    add column revised_on   date,
    add column revises      bigint references documents.document,  -- the paper as first issued
    add column decrease_net numeric(19,2) not null default 0,      -- what of a correction's sum is taken off (never netted)
    add column decrease_vat numeric(19,2) not null default 0,
    add constraint document_revised check (
        (revision = 0 and revises is null and revised_on is null)
        or (revision > 0 and revises is not null and revised_on is not null)),
    add constraint document_number unique (series, year, number, revision),
    drop constraint document_series_year_number_key;
drop index documents.document_once;
create unique index document_once on documents.document (run_id, contract_id, kind, series) where revision = 0;
create index document_revises on documents.document (revises) where revises is not null;

-- Money received before the supply, each with its счёт-фактура (НК 168 п. 3): one a payment.
create table documents.advance (
    document_id     bigint        primary key references documents.document,
    payment_id      bigint        not null unique,
    subscriber_code int           not null,
    contract_id     bigint        not null,
    gross           numeric(19,2) not null check (gross > 0),
    vat             numeric(19,2) not null
);
create index advance_contract on documents.advance (contract_id);

-- Which supply used an advance up, first in first out: line 5б of that supply's paper.
create table documents.advance_offset (
    advance_id      bigint        not null references documents.advance,
    document_id     bigint        not null references documents.document,
    subscriber_code int           not null,
    contract_id     bigint        not null,
    gross           numeric(19,2) not null check (gross > 0),
    vat             numeric(19,2) not null,
    primary key (advance_id, document_id)
);
create index advance_offset_document on documents.advance_offset (document_id);

call shared.append_only('documents.advance');
call shared.append_only('documents.advance_offset');
call shared.protect('documents.advance');
call shared.protect('documents.advance_offset');
