-- What a contract gets and where it goes, from a day on. Of two rows of one day the later one holds.
create table documents.paper_setting (
    id               bigint generated always as identity primary key,
    subscriber_code  int         not null,
    contract_id      bigint      not null,
    valid_from       date        not null,
    paper_set        text        not null check (paper_set in ('PAIR', 'UTD', 'UTD_WITHOUT_VAT_INVOICE', 'ACT')),
    delivery         text        not null check (delivery in ('PAPER', 'ELECTRONIC')),
    email            text,
    edo_participant  text,                                     -- its identifier at the operator of electronic documents
    address          text,                                     -- where paper is sent, if not to the postal address
    corrections      text        not null check (corrections in ('INVOICE', 'UNIVERSAL')),
    division         text        check (division ~ '^[0-9]{1,6}$'),  -- index of a division: № 17/3
    advance_invoices boolean     not null,
    extras           text,                                     -- a line a key: Идентиф=значение with {договор}, {код}, {период}
    recorded_at      timestamptz not null,
    recorded_by      text        not null
);
create index paper_setting_contract on documents.paper_setting (contract_id, valid_from desc, id desc);

-- How numbers are printed, by kind of paper, from a day on; no row: {n}[/{index}].
create table documents.number_mask (
    kind       text not null,
    valid_from date not null,
    mask       text not null check (mask like '%{n}%' and length(mask) <= 40),
    primary key (kind, valid_from)
);

alter table documents.advance
    add column order_number text not null default '',          -- the payment order: line 5 of the supply
    add column order_date   date not null default '2026-01-01',
    add column order_amount numeric(19,2) not null default 0;
alter table documents.advance alter column order_number drop default, alter column order_date drop default,
    alter column order_amount drop default;

call shared.append_only('documents.paper_setting');
call shared.protect('documents.paper_setting');
