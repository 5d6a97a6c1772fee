-- The journal of acts: append-only, chained by hashes, a chain a subscriber (0: what concerns no subscriber).
call shared.module('audit');

create table audit.chain (
    subscriber_code int    primary key,
    length          bigint not null,
    head            text   not null
);

create table audit.act (
    id              bigint generated always as identity primary key,
    subscriber_code int         not null,
    number          bigint      not null,              -- 1, 2, 3 … within the chain
    at              timestamptz not null,
    actor_kind      text        not null,
    actor_id        text        not null,
    actor_name      text        not null,
    action          text        not null,              -- what was done, a word of our own: application.activated
    subject         text        not null,              -- to what: application:2026-000012
    details         text        not null,              -- JSON text, hashed as it stands
    previous_hash   text        not null,
    hash            text        not null,
    unique (subscriber_code, number)
);
create index act_at on audit.act (at desc, id desc);
create index act_subject on audit.act (subject);

call shared.append_only('audit.act');
call shared.protect('audit.act');
call shared.protect('audit.chain');

-- 0 is nobody's: anybody may write there, only staff may read. (A policy more, for rows of no subscriber.)
create policy unowned_write on audit.act for insert with check (subscriber_code = 0);
create policy unowned_chain on audit.chain using (subscriber_code = 0);
