-- A table of readings that somebody uploaded and has not handed in yet: what stood in its rows. Nothing follows from it
-- until the subscriber hands it in; kept for days, not for ever.
create table metering.upload (
    id              text        primary key,
    subscriber_code int         not null,
    actor_id        text        not null,
    file_name       text        not null,
    sha256          text        not null,
    content         text        not null,
    uploaded_at     timestamptz not null
);
create index upload_subscriber on metering.upload (subscriber_code, uploaded_at);
call shared.protect('metering.upload');
