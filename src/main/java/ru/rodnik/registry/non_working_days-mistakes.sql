-- One row a mistake: WORKING is said of weekends only, a day off in the week is named by its holiday.
select line, 'name' as field, 'only a Saturday or Sunday is WORKING' as says
  from staged_non_working_days where name = 'WORKING' and extract(isodow from day) < 6
