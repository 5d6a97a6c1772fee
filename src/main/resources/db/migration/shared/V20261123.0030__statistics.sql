-- After many rows were written in one transaction the planner still believes what the tables held before: of an empty
-- table it expects no row, and reads everything again for each one. The program may not ANALYZE what it does not own;
-- here it asks for statistics of every table that has grown since they were taken.
create procedure shared.refresh_statistics()
    language plpgsql
    security definer
    set search_path = pg_catalog
as $$
declare
    grown regclass;
begin
    for grown in
        select c.oid
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r' and c.relowner = current_user::regrole and c.relpersistence = 'p'
           and pg_relation_size(c.oid) > 0
           and (c.reltuples <= 0
                or pg_relation_size(c.oid) > 1.1 * c.relpages * current_setting('block_size')::bigint)
    loop
        execute format('analyze %s', grown);
    end loop;
end $$;
