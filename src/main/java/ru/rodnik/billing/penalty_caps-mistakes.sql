-- One row a mistake: on any one day a category has one cap at most.
with caps as (
    select line, valid_from, coalesce(valid_to, 'infinity') as valid_to, string_to_array(categories, ',') as categories
      from staged_penalty_caps
    union all
    select null, lower(c.valid), coalesce(upper(c.valid) - 1, 'infinity'), string_to_array(c.categories, ',')
      from billing.penalty_cap c
     where not exists (select from staged_penalty_caps s
                        where s.valid_from = lower(c.valid) and s.categories = c.categories)
)
select line, 'valid_to' as field, 'earlier than valid_from' as says from staged_penalty_caps where valid_to < valid_from
union all
select c.line, 'valid_from', 'overlaps the cap valid from ' || min(other.valid_from)
  from caps c
  join caps other on other.categories && c.categories
       and (other.valid_from, other.categories) <> (c.valid_from, c.categories)
       and c.valid_from between other.valid_from and other.valid_to
 where c.line is not null
 group by c.line
union all
select c.line, 'valid_to', 'overlaps the cap valid from ' || min(other.valid_from)
  from caps c
  join caps other on other.line is null and other.categories && c.categories
       and other.valid_from > c.valid_from and other.valid_from <= c.valid_to
 where c.line is not null
 group by c.line
