-- How far a run and its release have come, so that either goes on where it was cut off.
alter table billing.month_run
    add column calculated_to      bigint not null default 0,     -- contracts up to this id are calculated
    add column release_started_at timestamptz,                   -- from here on the run is not replaced any more
    add column release_started_by text,
    add column released_to        bigint not null default 0;     -- contracts up to this id have their papers
create unique index one_release on billing.month_run (period) where state = 'RELEASED';

-- A change of price takes volumes back at the old one and charges them at the new.
drop index billing.charge_once;
create unique index charge_once on billing.charge
    (run_id, contract_id, premises_id, service, method, sign(volume), coalesce(corrected_period, period), price, vat_percent);
create index charge_run on billing.charge (run_id, contract_id);

-- Premises that were charged but should be looked at: meters behind show more than the one before them (WW-06).
create table billing.inspection (
    run_id          bigint not null references billing.month_run,
    subscriber_code int    not null,
    contract_id     bigint not null,
    premises_id     bigint not null,
    reason          text   not null,
    primary key (run_id, premises_id)
);
call shared.protect('billing.inspection');

-- What was released is final: its charges are neither changed nor taken away (T46).
create function billing.released_is_final() returns trigger
    language plpgsql
as $$
begin
    if exists (select from gone g join billing.month_run r on r.id = g.run_id and r.state = 'RELEASED') then
        raise exception 'a released charge is final: % is refused', tg_op using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger released_is_never_deleted after delete on billing.charge
    referencing old table as gone for each statement execute function billing.released_is_final();
create trigger never_changed before update on billing.charge
    for each row execute function shared.refuse_change();
