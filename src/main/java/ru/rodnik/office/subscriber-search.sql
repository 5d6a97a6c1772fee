-- One row a subscriber that fits the words, by code; the debt above zero.
\set words '''сокол'''
\set offset 0
\set limit 50
with fitting as (
    select s.subscriber_code
      from registry.subscriber_v s
     where :words = ''
        or cast(s.subscriber_code as text) = ltrim(:words, '0 ')
        or s.inn = :words
        or s.name ilike '%' || :words || '%'
        or s.short_name ilike '%' || :words || '%'
        or s.legal_address ilike '%' || :words || '%'
    union
    select c.subscriber_code from registry.contract_v c where :words <> '' and c.number ilike :words || '%'
    union
    select p.subscriber_code from registry.premises_v p where :words <> '' and p.address ilike '%' || :words || '%'
    union
    select m.subscriber_code from metering.meter_v m where :words <> '' and m.serial ilike :words || '%'
),
page as (
    select subscriber_code, count(*) over () as total
      from fitting order by subscriber_code offset :offset limit :limit
)
select s.subscriber_code, s.short_name, s.kind, coalesce(s.inn, '') as inn, s.legal_address, page.total,
       coalesce((select string_agg(c.number, ', ' order by c.number)
                   from registry.contract_v c where c.subscriber_code = s.subscriber_code), '') as contracts,
       (select count(*) from registry.premises_v p where p.subscriber_code = s.subscriber_code) as premises,
       coalesce((select sum(e.amount) from ledger.entry_v e
                  where e.subscriber_code = s.subscriber_code and e.account = 'RECEIVABLE'), 0) as owed
  from page join registry.subscriber_v s using (subscriber_code)
 order by s.subscriber_code
