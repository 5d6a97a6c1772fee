-- From which month on a file changed what stands about the meters of a premises, and when: a month that was charged by
-- then is looked at again (VAT-05). What comes by acts and judgements tells of itself.
create table metering.fact_of_file (
    premises_id     bigint      not null,
    subscriber_code int         not null,
    period          date        not null,
    changed_at      timestamptz not null
);
create index fact_of_file_changed on metering.fact_of_file (changed_at);
create index fact_of_file_subscriber on metering.fact_of_file (subscriber_code);
call shared.append_only('metering.fact_of_file');
call shared.protect('metering.fact_of_file');
