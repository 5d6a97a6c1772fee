-- Papers with numbers: the content is fixed with the number, the bytes before anybody gets them.
call shared.module('documents');

create table documents.series (
    series       text   not null,                                 -- ACT, INVOICE, VAT_INVOICE
    year         int    not null,
    last_number  bigint not null,
    last_date    date   not null,
    primary key (series, year)
);

create table documents.document (
    id              bigint generated always as identity primary key,
    kind            text          not null check (kind in ('INVOICE', 'VAT_INVOICE', 'ACT', 'UTD', 'CORRECTION_INVOICE', 'ADVANCE_VAT_INVOICE')),
    series          text          not null,
    year            int           not null,
    number          bigint        not null,
    date            date          not null,                       -- the date on the paper
    issued_on       date          not null,                       -- the day it was drawn up
    issued_at       timestamptz   not null,
    period          date          not null,
    run_id          bigint        not null,
    subscriber_code int           not null,
    contract_id     bigint        not null,
    net             numeric(19,2) not null,
    vat             numeric(19,2) not null,
    gross           numeric(19,2) not null,
    corrects        bigint references documents.document,
    content         text          not null,                       -- canonical snapshot, JSON
    sha256_content  text          not null,
    verify_code     text          not null unique,                -- for /verify/{code}
    unique (series, year, number)
);
create unique index document_once on documents.document (run_id, contract_id, kind);
create index document_contract on documents.document (contract_id, period);
create index document_subscriber on documents.document (subscriber_code, period);
create index document_period on documents.document (period);

-- Bytes of a document, once rendered for ever.
create table documents.rendering (
    document_id     bigint      not null references documents.document,
    format          text        not null check (format in ('PDF', 'XML')),
    subscriber_code int         not null,
    sha256          text        not null,
    size_bytes      bigint      not null,
    rendered_at     timestamptz not null,
    primary key (document_id, format)
);

-- Reconciliation acts that were formed: a paper for a period, with its figures.
create table documents.reconciliation (
    id              bigint generated always as identity primary key,
    number          text          not null unique,
    subscriber_code int           not null,
    contract_id     bigint,                                       -- none: all contracts
    period_from     date          not null,
    period_to       date          not null,
    opening         numeric(19,2) not null,
    debit           numeric(19,2) not null,
    credit          numeric(19,2) not null,
    closing         numeric(19,2) not null,
    formed_at       timestamptz   not null,
    formed_by       text          not null,
    content         text          not null,
    sha256_content  text          not null,
    sha256_pdf      text          not null,
    verify_code     text          not null unique,
    check (closing = opening + debit - credit)
);
create index reconciliation_subscriber on documents.reconciliation (subscriber_code, id desc);

call shared.append_only('documents.document');
call shared.append_only('documents.rendering');
call shared.append_only('documents.reconciliation');
call shared.protect('documents.document');
call shared.protect('documents.rendering');
call shared.protect('documents.reconciliation');
