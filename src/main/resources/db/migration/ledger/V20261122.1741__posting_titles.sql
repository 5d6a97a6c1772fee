-- What a posting is called on a reconciliation act, and the month whose debt it makes or pays.
alter table ledger.posting
    add column title  text not null default '',
    add column period date check (extract(day from period) = 1);
create unique index posting_reversed_once on ledger.posting (reverses) where reverses is not null;
create index entry_subscriber on ledger.entry (subscriber_code, effective_on);
create index entry_effective on ledger.entry (effective_on);
