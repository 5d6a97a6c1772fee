-- Акты сверки after they are formed (REC-02 … REC-06). An act without a row here is a draft.
call shared.module('reconciliation');

-- How long an answer may take, in working days, from a day on.
create table reconciliation.term (
    valid                daterange not null,
    sign_working_days    int       not null check (sign_working_days > 0),     -- REC-03, from the receipt
    silence_working_days int       not null check (silence_working_days > 0),  -- REC-04, from the sending
    acts_a_quarter       int       not null check (acts_a_quarter > 0),        -- REC-02, on one side's initiative
    basis                text      not null,
    exclude using gist (valid with &&)
);
insert into reconciliation.term (valid, sign_working_days, silence_working_days, acts_a_quarter, basis) values
    ('[2000-01-01,)', 3, 10, 1, 'Типовой договор (ПП РФ от 29.07.2013 № 645); договор абонента может назвать другие сроки');
revoke insert, update, delete on reconciliation.term from rodnik_app;

-- Each step of an act with its evidence: who, when, by which channel, what proves it.
create table reconciliation.act_event (
    id              bigint generated always as identity primary key,
    act_id          bigint      not null,              -- documents.reconciliation_v
    subscriber_code int         not null,
    nth             int         not null check (nth > 0),
    state           text        not null check (state in ('SENT', 'VIEWED', 'SIGNED', 'DISPUTED', 'DEEMED_AGREED', 'CANCELLED')),
    at              timestamptz not null,
    on_day          date        not null,              -- the day terms count from
    actor_kind      text        not null,
    actor_id        text        not null,
    actor_name      text        not null,
    authority       text        not null,              -- what the account knows of the signer's right to sign (REC-05)
    channel         text        not null check (channel in ('ACCOUNT', 'PAPER', 'EMAIL', 'POST', 'OPERATOR', 'PROGRAM')),
    proof           text        not null,
    words           text        not null,              -- a reason, objections in words
    file_id         bigint,                            -- the ledger or the answer it rests on
    unique (act_id, nth)
);
create index act_event_subscriber on reconciliation.act_event (subscriber_code, act_id);
call shared.append_only('reconciliation.act_event');
call shared.protect('reconciliation.act_event');

-- What the other side does not agree with, line by line.
create table reconciliation.objection (
    event_id        bigint        not null references reconciliation.act_event,
    nth             int           not null,
    subscriber_code int           not null,
    cause           text          not null,
    our_paper       text          not null,
    our_day         date,
    our_sum         numeric(19,2),
    their_paper     text          not null,
    their_day       date,
    their_sum       numeric(19,2),
    effect          numeric(19,2) not null,            -- by how much our balance is above theirs because of it
    because         text          not null,
    primary key (event_id, nth)
);
call shared.append_only('reconciliation.objection');
call shared.protect('reconciliation.objection');
