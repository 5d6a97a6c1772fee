-- One row a paper of the registry, sorted as asked, with what became of it; how many there are and their sum in each row.
\set words ''''''
\set kind 'null::text'
\set month '''2026-10-01''::date'
\set state 'null::text'
\set sort '''number'''
\set sign 1
\set limit 50
\set offset 0
with asked as (
    select d.id, d.kind, d.status, d.full_number, d.number, d.revision, d.date, d.issued_on, d.period, d.subscriber_code,
           s.short_name, d.contract_id, c.number as contract_number, d.gross
      from documents.document_v d
      join registry.subscriber_v s on s.subscriber_code = d.subscriber_code
      join registry.contract_v c on c.id = d.contract_id
     where (cast(:month as date) is null or d.period = :month)
       and (cast(:kind as text) is null or d.kind = :kind)
       and (:words = '' or d.full_number = :words or cast(d.number as text) = :words
            or cast(d.subscriber_code as text) = :words or c.number ilike :words || '%'
            or s.short_name ilike '%' || :words || '%' or s.name ilike '%' || :words || '%')
       and case coalesce(:state, '')
               when '' then true
               when 'UNTOUCHED' then not exists (
                   select from documents.document_event_v e
                    where e.document_id = d.id and e.kind in ('VIEWED', 'PDF', 'XML', 'PACK'))
               when 'TAKEN' then exists (
                   select from documents.document_event_v e
                    where e.document_id = d.id and e.kind in ('PDF', 'XML', 'PACK'))
               else exists (select from documents.document_event_v e where e.document_id = d.id and e.kind = :state) end
), page as (
    select a.*, count(*) over () as total,
           sum(case when a.revision = 0 then a.gross else 0 end) over () as sum,
           row_number() over (order by
               case when :sort = 'sum' then a.gross * :sign end,
               case when :sort = 'date' then (a.date - date '2000-01-01') * :sign end,
               case when :sort = 'subscriber' then a.short_name end,
               a.number * :sign, a.kind, a.id) as place
      from asked a
)
select p.id, p.kind, p.status, p.full_number as number, p.revision, p.date, p.issued_on, p.period, p.subscriber_code,
       p.short_name, p.contract_id, p.contract_number, p.gross, e.viewed_at, e.taken_at, e.sent_on, e.sent_by, e.signed_on, e.refused_on,
       a.open_gross as advance_open, a.returned_on as advance_returned_on, w.delivery, w.edo_participant, w.email, w.address,
       p.total, p.sum
  from page p
  left join documents.advance_v a on a.document_id = p.id
  left join lateral (
        select v.delivery, v.edo_participant, v.email, v.address
          from documents.paper_setting_v v
         where v.contract_id = p.contract_id and v.valid_from <= p.issued_on
         order by v.valid_from desc, v.id desc limit 1) as w on true
  left join lateral (
        select min(v.at) filter (where v.kind = 'VIEWED') as viewed_at,
               min(v.at) filter (where v.kind in ('PDF', 'XML', 'PACK')) as taken_at,
               max(v.happened_on) filter (where v.kind = 'SENT') as sent_on,
               (array_agg(v.channel order by v.id desc) filter (where v.kind = 'SENT'))[1] as sent_by,
               max(v.happened_on) filter (where v.kind = 'SIGNED') as signed_on,
               max(v.happened_on) filter (where v.kind = 'REFUSED') as refused_on
          from documents.document_event_v v where v.document_id = p.id) as e on true
 where p.place > :offset and p.place <= cast(:offset as bigint) + :limit
 order by p.place
