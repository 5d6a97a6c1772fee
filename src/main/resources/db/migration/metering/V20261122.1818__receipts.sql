-- Receipts are numbered without gaps within their month: the number is taken in the transaction that hands in.
create table metering.receipt_counter (
    month date   primary key check (month = date_trunc('month', month)::date),
    last  bigint not null check (last > 0)
);

-- The PDF of a receipt, frozen when somebody first takes it; the content was fixed with the number.
create table metering.receipt_paper (
    submission_id   bigint primary key references metering.submission,
    subscriber_code int    not null,
    file_id         bigint not null,
    sha256          text   not null
);
create index receipt_paper_subscriber on metering.receipt_paper (subscriber_code);
call shared.append_only('metering.receipt_paper');
call shared.protect('metering.receipt_paper');

create index reading_submission on metering.reading (submission_id);
create index hot_water_submission on metering.hot_water (submission_id);
create index submission_contract on metering.submission (contract_id, submitted_at desc);
