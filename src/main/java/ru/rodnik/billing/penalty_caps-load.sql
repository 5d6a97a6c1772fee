-- One row: how many caps are new and how many have changed.
with given as (
    select daterange(valid_from, valid_to, '[]') as valid, percent, categories from staged_penalty_caps
), changed as (
    update billing.penalty_cap c
       set valid = g.valid, percent = g.percent
      from given g
     where lower(c.valid) = lower(g.valid) and c.categories = g.categories
       and (c.valid, c.percent) <> (g.valid, g.percent)
    returning c.valid
), fresh as (
    insert into billing.penalty_cap (valid, percent, categories)
    select valid, percent, categories
      from given g
     where not exists (select from billing.penalty_cap c
                        where lower(c.valid) = lower(g.valid) and c.categories = g.categories)
    returning valid
)
select (select count(*) from fresh) as fresh, (select count(*) from changed) as changed
