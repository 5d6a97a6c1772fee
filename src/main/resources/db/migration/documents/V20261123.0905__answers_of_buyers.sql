-- What a buyer answered to a paper through his operator: one answer a paper, its bytes kept.
create table documents.buyer_title (
    document_id     bigint      primary key references documents.document,
    subscriber_code int         not null,
    file_id         bigint      not null,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name            text        not null,              -- ИдФайл of the answer
    outcome         text        not null check (outcome in ('ACCEPTED', 'ACCEPTED_WITH_DISCREPANCIES', 'REFUSED')),
    accepted_on     date        not null,
    words           text,
    discrepancies   text,                              -- the paper that states them
    signer          text        not null,
    position        text,
    taken_at        timestamptz not null,
    taken_by_kind   text        not null,
    taken_by        text        not null
);
call shared.append_only('documents.buyer_title');
call shared.protect('documents.buyer_title');

-- A buyer may refuse a paper, too; that is told like a signature, with its channel.
alter table documents.event
    drop constraint event_kind_check,
    add constraint event_kind_check check (kind in ('VIEWED', 'PDF', 'XML', 'PACK', 'SENT', 'SIGNED', 'REFUSED')),
    drop constraint event_by_staff,
    add constraint event_with_channel check ((kind in ('SENT', 'SIGNED', 'REFUSED')) = (channel is not null));
