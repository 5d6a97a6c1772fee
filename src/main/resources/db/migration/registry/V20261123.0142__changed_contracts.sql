-- From which month on a file changed the days of a contract, and when: a month that was charged by then is looked at
-- again (VAT-05).
create table registry.changed_contract (
    contract_id     bigint      not null references registry.contract,
    subscriber_code int         not null,
    period          date        not null,
    changed_at      timestamptz not null
);
create index changed_contract_moment on registry.changed_contract (changed_at);
create index changed_contract_subscriber on registry.changed_contract (subscriber_code);
call shared.append_only('registry.changed_contract');
call shared.protect('registry.changed_contract');
