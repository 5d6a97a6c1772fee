-- Nothing that a row does not show by itself.
select line, 'valid_from' as field, '' as says from staged_key_rates where false
