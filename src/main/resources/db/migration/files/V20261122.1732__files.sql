-- What lies in the file store: scans and papers, by SHA-256; the bytes are outside the database.
call shared.module('files');

create table files.stored_file (
    id              bigint generated always as identity primary key,
    subscriber_code int         not null,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kind            text        not null,              -- PDF, JPEG, PNG, XLSX, XML: recognised by content
    size_bytes      bigint      not null check (size_bytes > 0),
    name            text        not null,              -- as its owner called it, text only
    purpose         text        not null,              -- HOT_WATER_SCAN, AGREEMENT, ACCESS_REQUEST, DOCUMENT, RECEIPT …
    stored_at       timestamptz not null,
    stored_by       text        not null,
    unique (subscriber_code, sha256, purpose)
);
create index stored_file_sha on files.stored_file (sha256);
call shared.protect('files.stored_file');
