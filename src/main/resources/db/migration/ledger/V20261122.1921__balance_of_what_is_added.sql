-- What a statement adds to a posting sums to zero by itself; then so does the posting, however it grew, and the check
-- need not read the books. The sequence behind the numbers is drawn from by the statement that posts a set.
create or replace function ledger.entries_are_balanced() returns trigger
    language plpgsql
as $$
declare
    wrong bigint;
    shut  date;
begin
    select posting_id into wrong from added group by posting_id having sum(amount) <> 0 limit 1;
    if found then
        raise exception 'posting % does not sum to zero', wrong using errcode = 'check_violation';
    end if;
    select c.period into shut
      from (select distinct date_trunc('month', effective_on)::date as month from added) a
      join ledger.closed_month c on c.period = a.month limit 1;
    if found then
        raise exception 'month % is closed', shut using errcode = 'check_violation';
    end if;
    return null;
end $$;

do $$
begin
    execute format('grant usage on sequence %s to rodnik_app', pg_get_serial_sequence('ledger.posting', 'id'));
end $$;
