-- An act that was entered by mistake is taken back: the act stays on file, beside it who took it back and why. What the
-- meter was before the act is kept with it, so that it can be put back. A meter that a replacement put in place is no
-- meter when that is taken back: the act then names one that is not there any more.
alter table metering.act
    add column meter_before jsonb,
    drop constraint act_successor_id_fkey;

create table metering.act_withdrawal (
    act_id          bigint primary key references metering.act,
    subscriber_code int         not null,
    reason          text        not null check (reason <> ''),
    successor       text,                                         -- the serial number of the meter that never was
    withdrawn_at    timestamptz not null,
    actor_id        text        not null,
    actor_name      text        not null
);
create index act_withdrawal_subscriber on metering.act_withdrawal (subscriber_code);
create index act_withdrawal_at on metering.act_withdrawal (withdrawn_at);
call shared.append_only('metering.act_withdrawal');
call shared.protect('metering.act_withdrawal');
