-- One row a mistake: who has a room can be found and called.
select line, 'address' as field, 'not given though room is' as says
  from staged_offices where room is not null and address = ''
union all
select line, 'phone', 'not given though room is' from staged_offices where room is not null and phone = ''
