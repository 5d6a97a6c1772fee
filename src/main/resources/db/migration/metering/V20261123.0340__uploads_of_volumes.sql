-- Volumes of hot water are uploaded as readings are. A table knows what it is of, for which month, and under which
-- receipts rows of it were filed: a table of many contracts makes many.
alter table metering.upload
    add column kind     text   not null default 'READINGS' check (kind in ('READINGS', 'HOT_WATER')),
    add column period   date,
    add column receipts text[] not null default '{}';
update metering.upload set period = date_trunc('month', uploaded_at at time zone 'Europe/Samara');
alter table metering.upload alter column period set not null, alter column kind drop default;
