-- One row: how many premises are new and how many have changed.
with given as (
    select p.*, c.id as contract_id, c.subscriber_code
      from staged_premises p join registry.contract c on c.number = p.contract_number
), loaded as (
    insert into registry.premises as kept (code, contract_id, subscriber_code, name, address, district, use, cold_water,
                                          wastewater, hot_water_source, inlet_dn_mm, guaranteed_m3_month,
                                          connected_load_m3_h, runoff_m3_month, not_discharged_percent, negative_impact)
    select id, contract_id, subscriber_code, coalesce(name, address), address, district, use,
           'COLD_WATER' = any (string_to_array(services, ',')), 'WASTEWATER' = any (string_to_array(services, ',')),
           hot_water_source, inlet_dn_mm, guaranteed_m3_month, connected_load_m3_h, runoff_m3_month,
           not_discharged_percent, negative_impact
      from given
        on conflict (code) do update
       set contract_id = excluded.contract_id, name = excluded.name, address = excluded.address,
           district = excluded.district, use = excluded.use, cold_water = excluded.cold_water,
           wastewater = excluded.wastewater, hot_water_source = excluded.hot_water_source,
           inlet_dn_mm = excluded.inlet_dn_mm, guaranteed_m3_month = excluded.guaranteed_m3_month,
           connected_load_m3_h = excluded.connected_load_m3_h, runoff_m3_month = excluded.runoff_m3_month,
           not_discharged_percent = excluded.not_discharged_percent, negative_impact = excluded.negative_impact
     where (kept.contract_id, kept.name, kept.address, kept.district, kept.use, kept.cold_water, kept.wastewater,
            kept.hot_water_source, kept.inlet_dn_mm, kept.guaranteed_m3_month, kept.connected_load_m3_h,
            kept.runoff_m3_month, kept.not_discharged_percent, kept.negative_impact)
           is distinct from
           (excluded.contract_id, excluded.name, excluded.address, excluded.district, excluded.use, excluded.cold_water,
            excluded.wastewater, excluded.hot_water_source, excluded.inlet_dn_mm, excluded.guaranteed_m3_month,
            excluded.connected_load_m3_h, excluded.runoff_m3_month, excluded.not_discharged_percent,
            excluded.negative_impact)
    returning kept.xmax = 0 as is_new
)
select count(*) filter (where is_new) as fresh, count(*) filter (where not is_new) as changed from loaded
