-- One row a mistake: numbers that do not belong to such a subscriber (IDN-01 to IDN-05).
select line, 'inn' as field, 'not given' as says from staged_subscribers where kind <> 'PERSON' and inn is null
union all
select line, 'inn', case kind when 'LEGAL_ENTITY' then 'an organisation has 10 digits' else 'a person has 12 digits' end
  from staged_subscribers
 where kind is not null and length(inn) <> case kind when 'LEGAL_ENTITY' then 10 else 12 end
union all
select line, 'kpp', 'not given' from staged_subscribers where kind = 'LEGAL_ENTITY' and kpp is null
union all
select line, 'kpp', 'only an organisation has one'
  from staged_subscribers where kind <> 'LEGAL_ENTITY' and kpp is not null
union all
select line, 'ogrn', case kind when 'LEGAL_ENTITY' then 'an organisation has 13 digits'
                               when 'SOLE_PROPRIETOR' then 'a sole proprietor has 15 digits'
                               else 'a person has none' end
  from staged_subscribers
 where kind is not null
   and length(ogrn) <> case kind when 'LEGAL_ENTITY' then 13 when 'SOLE_PROPRIETOR' then 15 else 0 end
union all
select line, 'email', 'not an address' from staged_subscribers where email !~ '^[^@\s]+@[^@\s]+$'
