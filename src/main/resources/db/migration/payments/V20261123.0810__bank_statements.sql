-- Money received as bank statements tell it, each receipt once, whatever files it stands in.
create table payments.receipt (
    id                   bigint generated always as identity primary key,
    account              text          not null,                  -- ours
    received_on          date          not null,
    document_number      text          not null,
    document_date        date,
    amount               numeric(19,2) not null check (amount > 0),
    payer_account        text          not null,
    payer_inn            text,
    payer_name           text          not null,
    purpose              text          not null,
    unrecognised_because text,                                    -- when it was taken in; null: it became a payment at once
    statement            text          not null,                  -- the file, and where in it
    line                 int           not null,
    taken_at             timestamptz   not null,
    taken_by             text          not null,
    unique nulls not distinct (received_on, document_number, amount, payer_account, payer_inn, account)
);

-- Which payment a receipt became, or by which a person had entered it before.
create table payments.recognition (
    receipt_id    bigint primary key references payments.receipt,
    payment_id    bigint      not null unique references payments.payment,
    recognised_at timestamptz not null
);

call shared.append_only('payments.receipt');
call shared.append_only('payments.recognition');

-- Nobody's as long as it is not recognised: no subscriber sees it.
alter table payments.receipt enable row level security;
alter table payments.receipt force row level security;
create policy scope on payments.receipt using ((select shared.sees_all()));
alter table payments.recognition enable row level security;
alter table payments.recognition force row level security;
create policy scope on payments.recognition using ((select shared.sees_all()));
