-- What of an advance with a счёт-фактура is closed without the paper of a supply: its payment was taken back (НК 171
-- п. 5), or it pays months that had their papers already. The VAT of it is deducted on that day.
create table documents.advance_closing (
    id              bigint generated always as identity primary key,
    advance_id      bigint        not null references documents.advance,
    subscriber_code int           not null,
    contract_id     bigint        not null,
    why             text          not null check (why in ('RETURNED', 'SET_OFF')),
    closed_on       date          not null,
    gross           numeric(19,2) not null check (gross > 0),
    vat             numeric(19,2) not null
);
create index advance_closing_advance on documents.advance_closing (advance_id);
create index advance_closing_day on documents.advance_closing (closed_on);
call shared.append_only('documents.advance_closing');
call shared.protect('documents.advance_closing');
