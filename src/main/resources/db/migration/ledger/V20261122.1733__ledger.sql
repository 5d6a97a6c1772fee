-- Double entry: debits above zero, credits below; each posting sums to zero; nothing is ever changed.
call shared.module('ledger');

create table ledger.posting (
    id           bigint generated always as identity primary key,
    source       text        not null unique,          -- what it comes from; keeps it from being posted twice: document:4711
    kind         text        not null,                 -- CHARGE, CORRECTION, PAYMENT, PENALTY, OPENING, REVERSAL
    effective_on date        not null,                 -- the day it counts from
    posted_at    timestamptz not null,                 -- the moment we knew
    reverses     bigint      references ledger.posting
);

create table ledger.entry (
    id              bigint generated always as identity primary key,
    posting_id      bigint        not null references ledger.posting,
    subscriber_code int           not null,
    contract_id     bigint        not null,
    account         text          not null check (account in ('RECEIVABLE', 'REVENUE', 'VAT', 'BANK', 'PENALTY', 'PENALTY_RECEIVABLE', 'OPENING')),
    amount          numeric(19,2) not null check (amount <> 0),
    effective_on    date          not null
);
create index entry_contract on ledger.entry (contract_id, account, effective_on);
create index entry_posting on ledger.entry (posting_id);

-- A month that is closed takes no entry any more.
create table ledger.closed_month (
    period    date primary key check (extract(day from period) = 1),
    closed_at timestamptz not null,
    closed_by text        not null
);

-- Balanced and open, checked for all entries of a statement at once when the transaction ends.
create function ledger.posting_is_balanced() returns trigger
    language plpgsql
as $$
declare
    wrong bigint;
begin
    select posting_id into wrong from ledger.entry
     where posting_id = new.posting_id group by posting_id having sum(amount) <> 0;
    if found then
        raise exception 'posting % does not sum to zero', wrong using errcode = 'check_violation';
    end if;
    return null;
end $$;

-- Statement level with a transition table, so that a month of a hundred thousand postings is checked as one set: a
-- posting and its entries are therefore written whole by one statement for entries.
create function ledger.entries_are_balanced() returns trigger
    language plpgsql
as $$
declare
    wrong bigint;
    shut  date;
begin
    select e.posting_id into wrong
      from ledger.entry e
     where e.posting_id in (select posting_id from added)
     group by e.posting_id having sum(e.amount) <> 0 limit 1;
    if found then
        raise exception 'posting % does not sum to zero', wrong using errcode = 'check_violation';
    end if;
    select c.period into shut
      from added a join ledger.closed_month c on c.period = date_trunc('month', a.effective_on)::date limit 1;
    if found then
        raise exception 'month % is closed', shut using errcode = 'check_violation';
    end if;
    return null;
end $$;
drop function ledger.posting_is_balanced();

create trigger balanced after insert on ledger.entry
    referencing new table as added
    for each statement execute function ledger.entries_are_balanced();

call shared.append_only('ledger.entry');
call shared.append_only('ledger.posting');
call shared.append_only('ledger.closed_month');
call shared.protect('ledger.entry');
