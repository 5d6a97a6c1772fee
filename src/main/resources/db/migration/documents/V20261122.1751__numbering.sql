-- Which database these numbers belong to: the marks outside the database carry its name (T44).
create table documents.numbering (
    id       uuid    not null default gen_random_uuid(),
    only_row boolean not null default true unique check (only_row)
);
insert into documents.numbering default values;
revoke insert, update, delete on documents.numbering from rodnik_app;

-- Numbers that were given before a restore and are not given again: they count, with a reason.
create table documents.voided_number (
    series    text        not null,
    year      int         not null,
    number    bigint      not null,
    reason    text        not null,
    voided_at timestamptz not null,
    primary key (series, year, number)
);
call shared.append_only('documents.voided_number');

-- What of an act's sum belongs to earlier months, charged late: it is posted as a correction.
alter table documents.document
    add column late_net numeric(19,2) not null default 0,
    add column late_vat numeric(19,2) not null default 0;

-- Where the bytes lie.
alter table documents.rendering add column file_id bigint not null;
alter table documents.reconciliation add column file_id bigint not null;
