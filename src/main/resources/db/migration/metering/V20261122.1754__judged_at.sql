-- A run asks what was judged since the month was run before.
create index judgement_moment on metering.reading_judgement (judged_at);
create index hot_water_judgement_moment on metering.hot_water_judgement (judged_at);
create index meter_parent on metering.meter (parent_meter_id) where parent_meter_id is not null;
