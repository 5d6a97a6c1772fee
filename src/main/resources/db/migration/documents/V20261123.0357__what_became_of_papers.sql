-- What became of a paper after it was issued: its subscriber opened it or took it away, it was sent, it was signed. Each
-- with its moment and who; a state is what happened, nothing is ever taken back.
create table documents.event (
    id              bigint generated always as identity primary key,
    document_id     bigint      not null references documents.document,
    subscriber_code int         not null,
    kind            text        not null check (kind in ('VIEWED', 'PDF', 'XML', 'PACK', 'SENT', 'SIGNED')),
    at              timestamptz not null,                        -- when the program heard of it
    happened_on     date        not null,                        -- the day it was
    actor_kind      text        not null,
    actor_id        text        not null,
    actor_name      text        not null,
    channel         text check (channel in ('OPERATOR', 'EMAIL', 'POST', 'HAND')),
    note            text check (length(note) <= 300),
    constraint event_by_staff check ((kind in ('SENT', 'SIGNED')) = (channel is not null))
);
create index event_document on documents.event (document_id, kind, at);
call shared.append_only('documents.event');
call shared.protect('documents.event');

-- By which day of the next month the papers of a month are promised, from which month on; moved to a working day.
create table documents.readiness (
    id         bigint generated always as identity primary key,
    valid_from date        not null check (extract(day from valid_from) = 1),
    day        int         not null check (day between 1 and 28),
    set_at     timestamptz not null,
    set_by     text        not null
);
call shared.append_only('documents.readiness');
insert into documents.readiness (valid_from, day, set_at, set_by) values ('2000-01-01', 5, now(), 'program');
