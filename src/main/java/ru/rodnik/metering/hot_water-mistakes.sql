-- One row a mistake.
select line, 'premises_id' as field, 'no such premises' as says
  from staged_hot_water h
 where h.premises_id is not null
   and not exists (select from staged_premises p where p.id = h.premises_id)
   and not exists (select from registry.premises_v p where p.code = h.premises_id)
