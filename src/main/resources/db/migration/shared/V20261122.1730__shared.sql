-- What every schema leans on: whose rows a transaction may see, and requests that are carried out once.
create schema shared;
grant usage on schema shared to rodnik_app;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The setting is made by the program at the beginning of a transaction: 'all', codes with commas, or nothing at all.
create function shared.sees_all() returns boolean
    language sql stable
    return coalesce(current_setting('rodnik.scope', true), '') = 'all';

create function shared.sees_codes() returns int[]
    language sql stable
    return case when coalesce(current_setting('rodnik.scope', true), '') in ('', 'all') then '{}'::int[]
                else string_to_array(current_setting('rodnik.scope', true), ',')::int[] end;

-- Row-level security by subscriber_code, for everybody, the table's owner too. The sub-selects are evaluated once a
-- statement, not once a row.
create procedure shared.protect(protected regclass)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format($policy$
        create policy scope on %s
            using ((select shared.sees_all()) or subscriber_code = any ((select shared.sees_codes())::int[]))
        $policy$, protected);
end $$;

-- A schema of a module: the program may read and write rows there, not change what they are made of.
create procedure shared.module(name text)
    language plpgsql
as $$
begin
    execute format('create schema %I', name);
    execute format('grant usage on schema %I to rodnik_app', name);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to rodnik_app', name);
end $$;

-- For tables whose rows are facts for ever: the right is taken away and a trigger says why.
create function shared.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'integrity_constraint_violation';
end $$;

create procedure shared.append_only(facts regclass)
    language plpgsql
as $$
begin
    execute format('revoke update, delete, truncate on %s from rodnik_app', facts);
    execute format('create trigger append_only before update or delete on %s
                    for each row execute function shared.refuse_change()', facts);
    execute format('create trigger never_truncated before truncate on %s
                    for each statement execute function shared.refuse_change()', facts);
end $$;

-- A request that was carried out, kept in the transaction that did it: the same key again gives the same answer (T41).
create table shared.idempotent_request (
    key         text        not null,
    actor       text        not null,
    fingerprint text        not null,
    answer      text        not null,
    done_at     timestamptz not null,
    primary key (actor, key)
);
grant select, insert, delete on shared.idempotent_request to rodnik_app;

-- Settings that staff may change and that are not tied to dates.
create table shared.setting (
    name       text primary key,
    value      text        not null,
    changed_at timestamptz not null,
    changed_by text        not null
);
grant select, insert, update on shared.setting to rodnik_app;
