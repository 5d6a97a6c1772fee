-- The day on which staff stopped waiting for readings and volumes of a month. A month that is run without it is cut off
-- by its run.
create table billing.cut_off (
    period     date        primary key check (extract(day from period) = 1),
    cut_off_at timestamptz not null,
    cut_off_by text        not null
);
call shared.append_only('billing.cut_off');
