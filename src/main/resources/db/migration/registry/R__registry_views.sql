create or replace view registry.subscriber_v with (security_invoker = true) as
select subscriber_code, kind, name, short_name, inn, kpp, ogrn, legal_address, postal_address, email, phone
  from registry.subscriber;

create or replace view registry.contract_v with (security_invoker = true) as
select id, number, subscriber_code, signed_on, valid_from, valid_to, category, price_basis, due_day,
       advance_percent, advance_day, government_contract_id, limit_amount
  from registry.contract;

create or replace view registry.premises_v with (security_invoker = true) as
select p.id, p.code, p.contract_id, p.subscriber_code, p.name, p.address, p.district, p.use, p.cold_water, p.wastewater,
       p.hot_water_source, p.inlet_dn_mm, p.guaranteed_m3_month, p.connected_load_m3_h, p.runoff_m3_month,
       p.not_discharged_percent, p.negative_impact
  from registry.premises p;

create or replace view registry.office_v as select district, room, address, phone from registry.office;

create or replace view registry.utility_v as
select valid_from, name, short_name, inn, kpp, ogrn, address, phone, scan_email, bank_name, bik, account,
       correspondent_account, director, chief_accountant
  from registry.utility;

create or replace view registry.non_working_day_v as select day, name from registry.non_working_day;

create or replace view registry.changed_contract_v with (security_invoker = true) as
select contract_id, period, changed_at from registry.changed_contract;

grant select on registry.changed_contract_v to rodnik_app;
grant select on registry.subscriber_v, registry.contract_v, registry.premises_v, registry.office_v, registry.utility_v,
    registry.non_working_day_v to rodnik_app;
