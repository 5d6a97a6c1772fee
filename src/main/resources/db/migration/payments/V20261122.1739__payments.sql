-- Money received and which contract it went to.
call shared.module('payments');

create table payments.payment (
    id              bigint generated always as identity primary key,
    received_on     date          not null,                       -- the day it reached our account (PAY-03)
    document_number text          not null,
    document_date   date,
    payer_inn       text,
    payer_name      text          not null,
    purpose         text          not null,
    amount          numeric(19,2) not null check (amount > 0),
    subscriber_code int           not null,
    contract_id     bigint        not null,
    entered_at      timestamptz   not null,
    entered_by      text          not null,
    reverses        bigint references payments.payment,
    reason          text
);
create index payment_contract on payments.payment (contract_id, received_on);
create index payment_subscriber on payments.payment (subscriber_code, received_on);
create unique index payment_reversed_once on payments.payment (reverses) where reverses is not null;

-- Which month's debt a payment paid; the rest is an advance of the contract (PAY-08, PAY-09).
create table payments.allocation (
    id              bigint generated always as identity primary key,
    payment_id      bigint        not null references payments.payment,
    subscriber_code int           not null,
    contract_id     bigint        not null,
    period          date          not null,
    amount          numeric(19,2) not null check (amount <> 0),
    allocated_at    timestamptz   not null
);
create index allocation_payment on payments.allocation (payment_id);
create index allocation_contract on payments.allocation (contract_id, period);

call shared.append_only('payments.payment');
call shared.append_only('payments.allocation');
call shared.protect('payments.payment');
call shared.protect('payments.allocation');
