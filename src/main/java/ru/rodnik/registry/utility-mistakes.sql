-- One row a mistake: the utility is an organisation.
select line, 'inn' as field, 'an organisation has 10 digits' as says from staged_utility where length(inn) <> 10
union all
select line, 'ogrn', 'an organisation has 13 digits' from staged_utility where length(ogrn) <> 13
