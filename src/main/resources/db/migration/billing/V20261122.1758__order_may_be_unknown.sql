-- A price may be known before, or without, the number and the date of the order that set it (TAR-02).
alter table billing.tariff alter column order_number drop not null;
alter table billing.tariff alter column order_date drop not null;
